// Command atelier is the web server. It paints nothing itself: the daemon does.
package main

import (
	"log"
	"net/http"

	"example.org/atelier/internal/client"
	"example.org/atelier/internal/config"
	"example.org/atelier/internal/web"
)

func main() {
	cfg, err := config.Load(config.Path())
	if err != nil {
		log.Fatalf("atelier: %v", err)
	}
	daemon := client.New(cfg.Socket, cfg.Timeout())
	server := web.NewServer(cfg, daemon)
	log.Printf("atelier: listening on http://%s", cfg.Listen)
	log.Fatal(http.ListenAndServe(cfg.Listen, server.Handler()))
}
