package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Printf("%q\n", strings.Split("a,b,,c", ","))
	fmt.Printf("%q %q %q\n", strings.Split("", ","), strings.Split("abc", ""), strings.Split(" x ", " "))
	fmt.Printf("%q %q %q\n", strings.SplitN("a,b,c", ",", 2), strings.SplitN("a,b", ",", 0), strings.SplitN("a,b,c", ",", -1))
	fmt.Printf("%q %q\n", strings.SplitAfter("a,b,c", ","), strings.SplitAfterN("a,b,c", ",", 2))
	fmt.Printf("%q\n", strings.Fields("  foo bar\t\nbaz  "))
	fmt.Printf("%q\n", strings.FieldsFunc("a1b2c", func(r rune) bool { return '0' <= r && r <= '9' }))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found)
	fmt.Println(strings.Join([]string{"a", "b", "c"}, "-"), strings.Join(nil, "-") == "", strings.Join([]string{"x"}, "-"))
}
