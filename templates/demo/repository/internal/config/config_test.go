package config

import (
	"os"
	"path/filepath"
	"testing"
)

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadWithoutAFileGivesTheDefaults(t *testing.T) {
	cfg, err := Load(filepath.Join(t.TempDir(), "config.json"))
	if err != nil || cfg.Listen != Default().Listen {
		t.Fatalf("got %+v, %v", cfg, err)
	}
}

func TestLoadReadsSettingsOverTheDefaults(t *testing.T) {
	cfg, err := Load(write(t, `{"timeout_seconds": 5, "tokens": ["a"]}`))
	if err != nil || cfg.TimeoutSeconds != 5 || len(cfg.Tokens) != 1 || cfg.Listen == "" {
		t.Fatalf("got %+v, %v", cfg, err)
	}
}

func TestLoadRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, text := range []string{`{"colour": "red"}`, `{"timeout_seconds": 0}`, `{`} {
		if _, err := Load(write(t, text)); err == nil {
			t.Errorf("%s: no error", text)
		}
	}
}
