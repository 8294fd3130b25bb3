package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

type timeout struct{ after int }

func (t timeout) Error() string        { return fmt.Sprint("timeout after ", t.after) }
func (t timeout) Is(target error) bool { return target == io.ErrUnexpectedEOF }

var sentinel = errors.New("sentinel")

func main() {
	err := fmt.Errorf("a: %w", fmt.Errorf("b: %w", sentinel))
	fmt.Println(errors.Is(err, sentinel), errors.Is(err, errors.New("sentinel")), errors.Is(nil, sentinel))
	var t timeout
	wrapped := fmt.Errorf("c: %w", timeout{3})
	fmt.Println(errors.As(wrapped, &t), t.after, errors.As(err, &t), errors.Is(wrapped, io.ErrUnexpectedEOF))
	var path *fs.PathError
	fmt.Println(errors.As(err, &path), errors.Unwrap(sentinel), errors.Unwrap(err))
	var any interface{ Error() string }
	fmt.Println(errors.As(err, &any), any == err)
	defer func() { fmt.Println(recover()) }()
	errors.As(err, nil)
}
