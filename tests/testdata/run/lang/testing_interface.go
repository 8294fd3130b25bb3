package main

import (
	"fmt"
	"testing"
)

func helper(tb testing.TB) { tb.Helper(); fmt.Println(tb.Name() == "") }

func main() {
	var t testing.T
	helper(&t)
	var x any = &t
	_, ok := x.(testing.TB)
	fmt.Println(ok)
}
