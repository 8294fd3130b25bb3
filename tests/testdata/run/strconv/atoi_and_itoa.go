package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"42", "-7", "+3", "", "x1", "99999999999999999999", "1_000", " 1"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	fmt.Println(strconv.Itoa(-45)+"!", errors.Is(func() error { _, e := strconv.Atoi("q"); return e }(), strconv.ErrSyntax))
}
