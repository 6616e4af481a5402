package client

import (
	"context"
	"errors"
	"net"
	"path/filepath"
	"testing"
	"time"
)

// daemon answers one connection on a new socket with the bytes, and returns the socket's path.
func daemon(t *testing.T, answer []byte) string {
	t.Helper()
	socket := filepath.Join(t.TempDir(), "d.sock")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		readMessage(conn)
		conn.Write(answer)
	}()
	return socket
}

func header(messageType, code, length byte) []byte {
	return []byte{'A', 'T', 'L', 'R', 0, messageType, 0, code, 0, 0, 0, length}
}

func TestGenerateReadsThePicture(t *testing.T) {
	answer := append(header(MsgImage, ErrNone, 11), 0, 0, 0, 1, 0, 0, 0, 1, 10, 20, 30)
	picture, err := New(daemon(t, answer), time.Second).Generate(context.Background(), Request{Width: 1, Height: 1})
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := picture.At(0, 0).RGBA(); r>>8 != 10 || g>>8 != 20 || b>>8 != 30 {
		t.Errorf("got %d %d %d", r>>8, g>>8, b>>8)
	}
}

func TestGenerateReturnsTheDaemonsError(t *testing.T) {
	answer := append(header(MsgError, ErrTooLarge, 3), "big"...)
	_, err := New(daemon(t, answer), time.Second).Generate(context.Background(), Request{})
	var refused *DaemonError
	if !errors.As(err, &refused) || refused.Code != ErrTooLarge || refused.Message != "big" {
		t.Fatalf("got %v", err)
	}
}

func TestPingSaysThatNoDaemonListens(t *testing.T) {
	err := New(filepath.Join(t.TempDir(), "none"), time.Second).Ping(context.Background())
	if !errors.Is(err, ErrUnreachable) {
		t.Fatalf("got %v", err)
	}
}
