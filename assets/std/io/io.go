// Package io names what can be written to.
package io

// Writer takes bytes.
type Writer interface {
	Write(p []byte) (n int, err error)
}
