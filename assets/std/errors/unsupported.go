//go:build go1.21

package errors

// ErrUnsupported says that something cannot be done, as it is not supported.
var ErrUnsupported = New("unsupported operation")
