package main

import (
	"errors"
	"fmt"
	"io"
)

type buffer struct{}

func (b buffer) ReadByte() byte                                     { return 0 }
func (b *buffer) WriteByte(c byte)                                  {}
func (b *buffer) UnreadByte() error                                 { return nil }
func (b *buffer) Seek(offset int64, whence int) error               { return nil }
func (b *buffer) Scan() bool                                        { return false }
func (b *buffer) WriteTo(w io.Writer) (n int, err error)            { return 0, nil }
func (b *buffer) ReadFrom(x int) int                                { return x }
func (b *buffer) MarshalJSON() (string, error)                      { return "", nil }
func (b *buffer) Format(f fmt.State, verb int)                      {}
func (b *buffer) ReadRune() (r rune, size int, err error)           { return 0, 0, nil }
func (b *buffer) Unwrap() string                                    { return "" }
func (b *buffer) UnmarshalJSON(data []byte, strict bool) (e error) { return nil }

type fault struct{}

func (fault) Error() string       { return "" }
func (fault) Is(other fault) bool { return true }
func (fault) As(any) bool         { return false }
func (fault) Unwrap() []error     { return nil }

type reader interface {
	ReadByte() (byte, bool)
	io.Reader
}

type closer interface{ Close() }

func main() {
	var c io.Closer
	_, ok := c.(closer)
	var rd io.Reader
	if _, ok := rd.(interface{ Read([]byte) int }); ok {
		return
	}
	switch c.(type) {
	case closer:
	case fmt.Stringer, interface{ Close(bool) error }:
	}
	fmt.Println(ok, errors.Is(fault{}, nil))
}
