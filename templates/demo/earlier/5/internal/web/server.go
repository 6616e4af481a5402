// Package web serves the HTTP API.
package web

import (
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/png"
	"log"
	"net/http"
	"strings"
	"time"

	"example.org/atelier/internal/client"
	"example.org/atelier/internal/config"
)

const maxSide = 2048

// Daemon is what the server needs of the compute daemon.
type Daemon interface {
	Generate(ctx context.Context, request client.Request) (image.Image, error)
	Ping(ctx context.Context) error
}

// Server answers HTTP requests with the daemon's pictures.
type Server struct {
	cfg    config.Config
	daemon Daemon
}

// NewServer returns a server that asks the daemon.
func NewServer(cfg config.Config, daemon Daemon) *Server {
	return &Server{cfg: cfg, daemon: daemon}
}

// Handler routes the API; every request is logged.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/generate", only(http.MethodPost, s.handleGenerate))
	mux.Handle("/healthz", only(http.MethodGet, s.handleHealth))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		writeError(w, http.StatusNotFound, "not found: "+r.URL.Path)
	})
	return logRequests(mux)
}

type generateRequest struct {
	Prompt string `json:"prompt"`
	Width  uint32 `json:"width"`
	Height uint32 `json:"height"`
	Seed   uint32 `json:"seed"`
}

func (s *Server) handleGenerate(w http.ResponseWriter, r *http.Request) {
	body := generateRequest{Width: 512, Height: 512}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<10)).Decode(&body); err != nil {
		writeError(w, http.StatusBadRequest, "the body is not a JSON object with a prompt")
		return
	}
	if strings.TrimSpace(body.Prompt) == "" {
		writeError(w, http.StatusBadRequest, "the prompt is empty")
		return
	}
	if body.Width < 1 || body.Height < 1 || body.Width > maxSide || body.Height > maxSide {
		writeError(w, http.StatusBadRequest, "width and height must be between 1 and 2048")
		return
	}
	picture, err := s.daemon.Generate(r.Context(), client.Request{
		Width: body.Width, Height: body.Height, Seed: body.Seed, Prompt: body.Prompt,
	})
	if err != nil {
		writeDaemonError(w, err)
		return
	}
	w.Header().Set("Content-Type", "image/png")
	png.Encode(w, picture)
}

func (s *Server) handleHealth(w http.ResponseWriter, r *http.Request) {
	if err := s.daemon.Ping(r.Context()); err != nil {
		writeDaemonError(w, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func only(method string, next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != method {
			w.Header().Set("Allow", method)
			writeError(w, http.StatusMethodNotAllowed, "use "+method)
			return
		}
		next(w, r)
	})
}

// writeDaemonError turns the daemon's answer into a status; what a client cannot mend is not shown to it.
func writeDaemonError(w http.ResponseWriter, err error) {
	var refused *client.DaemonError
	switch {
	case errors.As(err, &refused) && refused.Code == client.ErrTooLarge:
		writeError(w, http.StatusRequestEntityTooLarge, refused.Message)
	case errors.Is(err, client.ErrUnreachable):
		writeError(w, http.StatusServiceUnavailable, "the daemon cannot be reached")
	default:
		log.Printf("web: %v", err)
		writeError(w, http.StatusBadGateway, "the daemon could not paint the picture")
	}
}

func writeError(w http.ResponseWriter, status int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": message})
}

func logRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		log.Printf("web: %s %s from %s in %s", r.Method, r.URL.Path, r.RemoteAddr, time.Since(start))
	})
}
