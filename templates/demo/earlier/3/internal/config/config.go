// Package config reads the settings of the web server.
package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Config holds the settings, each with the name that it has in config.json.
type Config struct {
	Listen         string `json:"listen"`
	Socket         string `json:"socket"`
	TimeoutSeconds int    `json:"timeout_seconds"`
}

// Default returns the settings of a server without a file.
func Default() Config {
	return Config{Listen: "127.0.0.1:8080", Socket: "/tmp/atelier.sock", TimeoutSeconds: 60}
}

// Timeout is how long one picture may take.
func (c Config) Timeout() time.Duration {
	return time.Duration(c.TimeoutSeconds) * time.Second
}

// Path returns the file that Load should read.
func Path() string {
	if path := os.Getenv("ATELIER_CONFIG"); path != "" {
		return path
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "atelier", "config.json")
}

// Load reads the settings in the file over the defaults. A file that is not there is no error, an unknown
// setting is.
func Load(path string) (Config, error) {
	cfg := Default()
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cfg, err
	}
	if err == nil {
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&cfg); err != nil {
			return cfg, fmt.Errorf("%s: %w", path, err)
		}
	}
	if socket := os.Getenv("ATELIER_SOCKET"); socket != "" {
		cfg.Socket = socket
	}
	return cfg, cfg.validate()
}

func (c Config) validate() error {
	if c.TimeoutSeconds < 1 {
		return fmt.Errorf("timeout_seconds is %d, but must be at least 1", c.TimeoutSeconds)
	}
	return nil
}
