//go:build go1.20

package fmt

import "errors"

// A wrapErrors wraps more than one.
type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string {
	return e.msg
}

func (e *wrapErrors) Unwrap() []error {
	return e.errs
}

// Errorf makes an error with the formatted text; with %w it wraps those operands.
func Errorf(format string, a ...any) error {
	text, wrapped := textFor(modeErrorfSeveral, format, a)
	var errs []error
	for i := range a {
		if wrapped>>i&1 == 1 {
			errs = append(errs, a[i].(error))
		}
	}
	switch len(errs) {
	case 0:
		return errors.New(text)
	case 1:
		return &wrapError{text, errs[0]}
	}
	return &wrapErrors{text, errs}
}
