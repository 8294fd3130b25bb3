package main

import (
	"errors"
	"fmt"
)

// The same fields as the struct of package errors, which are others all the same: their names are
// not exported.
type text struct{ s string }

func (t *text) Error() string { return t.s }

func main() {
	var err error = &text{"mine"}
	fmt.Println(err, errors.New("theirs"), struct{ s string }{"x"} == struct{ s string }{"x"})
}
