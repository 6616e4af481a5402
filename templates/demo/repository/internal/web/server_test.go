package web

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.org/atelier/internal/client"
	"example.org/atelier/internal/config"
)

type fakeDaemon struct{ err error }

func (d fakeDaemon) Generate(context.Context, client.Request) (image.Image, error) {
	return image.NewGray(image.Rect(0, 0, 1, 1)), d.err
}

func (d fakeDaemon) Ping(context.Context) error { return d.err }

func answer(server *Server, method, path, body, token string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	recorder := httptest.NewRecorder()
	server.Handler().ServeHTTP(recorder, request)
	return recorder
}

func TestGenerateAnswersWithAPNG(t *testing.T) {
	got := answer(NewServer(config.Default(), fakeDaemon{}), "POST", "/generate", `{"prompt": "a lake"}`, "")
	if got.Code != http.StatusOK || got.Header().Get("Content-Type") != "image/png" {
		t.Fatalf("got %d %s", got.Code, got.Body)
	}
}

func TestErrorsAreJSON(t *testing.T) {
	tooLarge := &client.DaemonError{Code: client.ErrTooLarge, Message: "too large"}
	for _, test := range []struct {
		err                error
		method, path, body string
		status             int
	}{
		{nil, "POST", "/generate", `{`, http.StatusBadRequest},
		{nil, "POST", "/generate", `{"prompt": " "}`, http.StatusBadRequest},
		{nil, "POST", "/generate", `{"prompt": "a", "width": 9000}`, http.StatusBadRequest},
		{nil, "GET", "/generate", ``, http.StatusMethodNotAllowed},
		{nil, "GET", "/nothing", ``, http.StatusNotFound},
		{tooLarge, "POST", "/generate", `{"prompt": "a"}`, http.StatusRequestEntityTooLarge},
		{fmt.Errorf("%w: no socket", client.ErrUnreachable), "GET", "/healthz", ``, http.StatusServiceUnavailable},
		{context.DeadlineExceeded, "POST", "/generate", `{"prompt": "a"}`, http.StatusGatewayTimeout},
	} {
		got := answer(NewServer(config.Default(), fakeDaemon{test.err}), test.method, test.path, test.body, "")
		var body map[string]string
		if err := json.Unmarshal(got.Body.Bytes(), &body); err != nil || body["error"] == "" || got.Code != test.status {
			t.Errorf("%s %s: got %d %s, want %d", test.method, test.path, got.Code, got.Body, test.status)
		}
	}
}

func TestGenerateWantsATokenWhenThereAreSome(t *testing.T) {
	cfg := config.Default()
	cfg.Tokens = []string{"secret"}
	for token, status := range map[string]int{"": 401, "wrong": 401, "secret": 200} {
		got := answer(NewServer(cfg, fakeDaemon{}), "POST", "/generate", `{"prompt": "a"}`, token)
		if got.Code != status {
			t.Errorf("token %q: got %d, want %d", token, got.Code, status)
		}
	}
}
