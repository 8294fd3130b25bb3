// Imports with names of their own, and into the file's own scope.
package main

import (
	"errors"
	. "fmt"
	show "fmt"
)

type text string

func (t text) String() string { return "<" + string(t) + ">" }

var _ Stringer = text("")

func main() {
	var s Stringer = text("dot")
	Println(s, Sprint(1), errors.New("x"))
	show.Println(Sprintf("%d", 2))
}
