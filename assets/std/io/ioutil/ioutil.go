// Package ioutil holds old names of functions of io and os.
package ioutil

import (
	"io"
	"io/fs"
	"os"
)

// Discard takes all that is written to it.
var Discard io.Writer = io.Discard

// ReadAll reads until the end.
func ReadAll(r io.Reader) ([]byte, error) { return io.ReadAll(r) }

// NopCloser gives r with a Close that does nothing.
func NopCloser(r io.Reader) io.ReadCloser { return io.NopCloser(r) }

// ReadFile finds no file.
func ReadFile(filename string) ([]byte, error) { return os.ReadFile(filename) }

// WriteFile may make no file.
func WriteFile(filename string, data []byte, perm fs.FileMode) error {
	return os.WriteFile(filename, data, perm)
}
