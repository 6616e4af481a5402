// Package client asks the compute daemon for pictures, one connection a request.
package client

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
	"net"
	"time"
)

// The numbers of compute/include/atelier/protocol.h; change both together.
const (
	ProtocolMagic      = 0x41544C52
	ProtocolHeaderSize = 12
	ProtocolMaxPayload = 16 << 20

	MsgGenerate = 1
	MsgImage    = 2
	MsgError    = 3
	MsgPing     = 4
	MsgPong     = 5

	ErrNone        = 0
	ErrBadMessage  = 1
	ErrTooLarge    = 2
	ErrOutOfMemory = 3
)

// Request describes a picture.
type Request struct {
	Width, Height, Seed uint32
	Prompt              string
}

// DaemonError is an answer of the daemon that is no picture.
type DaemonError struct {
	Code    uint16
	Message string
}

func (e *DaemonError) Error() string { return "daemon: " + e.Message }

// ErrUnreachable says that no daemon listens on the socket.
var ErrUnreachable = errors.New("the daemon cannot be reached")

// Client talks to the daemon that listens on a unix socket.
type Client struct {
	socket  string
	timeout time.Duration
}

// New returns a client; nothing is dialled before the first request.
func New(socket string, timeout time.Duration) *Client {
	return &Client{socket: socket, timeout: timeout}
}

// Generate waits until the daemon has painted the picture, or has refused to.
func (c *Client) Generate(ctx context.Context, request Request) (image.Image, error) {
	var payload bytes.Buffer
	for _, number := range []uint32{request.Width, request.Height, request.Seed} {
		binary.Write(&payload, binary.BigEndian, number)
	}
	payload.WriteString(request.Prompt)
	answer, err := c.exchange(ctx, MsgGenerate, payload.Bytes(), MsgImage)
	if err != nil {
		return nil, err
	}
	return decodeImage(answer)
}

// Ping returns nil when the daemon answers.
func (c *Client) Ping(ctx context.Context) error {
	_, err := c.exchange(ctx, MsgPing, nil, MsgPong)
	return err
}

// exchange sends one message and returns the payload of the answer, which must be of the type that is wanted.
func (c *Client) exchange(ctx context.Context, messageType uint16, payload []byte, wanted uint16) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", c.socket)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrUnreachable, err)
	}
	defer conn.Close()
	// A request that is given up closes the connection, so that the read below ends.
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		select {
		case <-ctx.Done():
			conn.Close()
		case <-stop:
		}
	}()
	if err := writeMessage(conn, messageType, payload); err != nil {
		return nil, err
	}
	got, code, answer, err := readMessage(conn)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	case got == MsgError:
		return nil, &DaemonError{Code: code, Message: string(answer)}
	case got != wanted:
		return nil, fmt.Errorf("daemon answered with message type %d, not %d", got, wanted)
	}
	return answer, nil
}

func writeMessage(w io.Writer, messageType uint16, payload []byte) error {
	header := make([]byte, ProtocolHeaderSize, ProtocolHeaderSize+len(payload))
	binary.BigEndian.PutUint32(header[0:], ProtocolMagic)
	binary.BigEndian.PutUint16(header[4:], messageType)
	binary.BigEndian.PutUint16(header[6:], ErrNone)
	binary.BigEndian.PutUint32(header[8:], uint32(len(payload)))
	_, err := w.Write(append(header, payload...))
	return err
}

func readMessage(r io.Reader) (messageType, code uint16, payload []byte, err error) {
	header := make([]byte, ProtocolHeaderSize)
	if _, err := io.ReadFull(r, header); err != nil {
		return 0, 0, nil, err
	}
	length := binary.BigEndian.Uint32(header[8:])
	if binary.BigEndian.Uint32(header[0:]) != ProtocolMagic || length > ProtocolMaxPayload {
		return 0, 0, nil, errors.New("daemon answered with something else than the protocol")
	}
	payload = make([]byte, length)
	_, err = io.ReadFull(r, payload)
	return binary.BigEndian.Uint16(header[4:]), binary.BigEndian.Uint16(header[6:]), payload, err
}

// decodeImage reads width, height and three bytes a pixel.
func decodeImage(payload []byte) (image.Image, error) {
	if len(payload) < 8 {
		return nil, io.ErrUnexpectedEOF
	}
	width, height := binary.BigEndian.Uint32(payload[0:]), binary.BigEndian.Uint32(payload[4:])
	pixels := payload[8:]
	if uint64(len(pixels)) != uint64(width)*uint64(height)*3 {
		return nil, io.ErrUnexpectedEOF
	}
	picture := image.NewNRGBA(image.Rect(0, 0, int(width), int(height)))
	for i := 0; i < len(pixels)/3; i++ {
		copy(picture.Pix[4*i:], pixels[3*i:3*i+3])
		picture.Pix[4*i+3] = 0xff
	}
	return picture, nil
}
