package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	e := fmt.Errorf("reading %s: %w", "file", io.EOF)
	fmt.Println(e, errors.Is(e, io.EOF), errors.Unwrap(e) == io.EOF)
	plain := fmt.Errorf("reading: %v", io.EOF)
	fmt.Println(plain, errors.Is(plain, io.EOF), errors.Unwrap(plain))
	twice := fmt.Errorf("outer: %w", e)
	fmt.Println(twice, errors.Is(twice, io.EOF))
	fmt.Printf("%T %T %v\n", e, plain, fmt.Errorf("%w", nil))
}
