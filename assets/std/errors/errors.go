// Package errors makes and looks through errors.
package errors

type errorString struct {
	s string
}

func (e *errorString) Error() string {
	return e.s
}

// New gives an error with this text, different from every other.
func New(text string) error {
	return &errorString{text}
}

// Unwrap gives the error that err wraps, or nil.
func Unwrap(err error) error {
	u, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return u.Unwrap()
}

// Is reports whether err or an error that it wraps is target.
func Is(err, target error) bool {
	for err != nil {
		if err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		err = Unwrap(err)
	}
	return target == nil
}
