//go:build !go1.20

package fmt

import "errors"

// Errorf makes an error with the formatted text; with %w it wraps that operand.
func Errorf(format string, a ...any) error {
	text, wrapped := textFor(modeErrorf, format, a)
	for i := range a {
		if wrapped>>i&1 == 1 {
			return &wrapError{text, a[i].(error)}
		}
	}
	return errors.New(text)
}
