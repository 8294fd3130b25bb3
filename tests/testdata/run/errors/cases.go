package main

import (
	"errors"
	"fmt"
)

type notFound struct{ name string }

func (e *notFound) Error() string { return e.name + " not found" }

type code int

func (c code) Error() string        { return fmt.Sprint("code ", int(c)) }
func (c code) Is(target error) bool { return target == errAny }
func (c code) Timeout() bool        { return c == 1 }

var errAny = errors.New("any code")

func main() {
	base := errors.New("base")
	wrapped := fmt.Errorf("outer: %w", fmt.Errorf("inner: %w", base))
	fmt.Println(wrapped, errors.Is(wrapped, base), errors.Is(base, wrapped), errors.Is(nil, base), errors.Is(nil, nil))
	fmt.Println(errors.Unwrap(wrapped), errors.Unwrap(errors.Unwrap(wrapped)) == base, errors.Unwrap(base))
	fmt.Println(errors.New("a") == errors.New("a"))
	var err error = fmt.Errorf("get: %w", &notFound{"x"})
	var nf *notFound
	if errors.As(err, &nf) {
		fmt.Println(nf.name, nf)
	}
	var c code
	fmt.Println(errors.As(err, &c), errors.As(fmt.Errorf("%w", code(7)), &c), c)
	fmt.Println(errors.Is(fmt.Errorf("%w", code(7)), errAny))
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(fmt.Errorf("%w", code(1)), &timeout), timeout.Timeout())
	fmt.Println(errors.As(nil, &nf))
	for _, target := range []any{nil, 5, (*int)(nil), new(int)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			errors.As(err, target)
		}()
	}
	fmt.Printf("%T %T %v\n", wrapped, base, fmt.Errorf("%d %w", 1, "no error"))
	two := fmt.Errorf("%w and %w", base, base)
	fmt.Println(two, errors.Unwrap(two))
}
