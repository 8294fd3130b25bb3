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

// comparable reports whether values of its type can be compared.
func comparable(v any) bool

// Is reports whether err or an error that it wraps is target.
func Is(err, target error) bool {
	if target == nil {
		return err == target
	}
	return is(err, target, comparable(target))
}

func is(err, target error, can bool) bool {
	for err != nil {
		if can && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		for _, each := range several(err) {
			if is(each, target, can) {
				return true
			}
		}
		err = Unwrap(err)
	}
	return false
}

// What a target of As is.
const (
	targetGood = iota
	targetNoPointer
	targetNoError
)

// targetKind looks at what target points to.
func targetKind(target any) int

// assign sets *target to err where its type allows that.
func assign(err error, target any) bool

// As sets *target to the first error in err's chain that can be assigned to it.
func As(err error, target any) bool {
	if target == nil {
		panic("errors: target cannot be nil")
	}
	switch targetKind(target) {
	case targetNoPointer:
		panic("errors: target must be a non-nil pointer")
	case targetNoError:
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target)
}

func as(err error, target any) bool {
	for err != nil {
		if assign(err, target) {
			return true
		}
		if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
		for _, each := range several(err) {
			if as(each, target) {
				return true
			}
		}
		err = Unwrap(err)
	}
	return false
}
