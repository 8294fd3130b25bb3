package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Printf("%q\n", strings.Split("a,b,c", ","))
	fmt.Printf("%q\n", strings.Split("a man a plan a canal panama", "a "))
	fmt.Printf("%q\n", strings.Split(" xyz ", ""))
	fmt.Printf("%q\n", strings.Split("", "Bernardo O'Higgins"))
	fmt.Printf("%q %v\n", strings.SplitN("a,b,c", ",", 2), strings.SplitN("a,b,c", ",", 0) == nil)
	fmt.Printf("%q %q\n", strings.SplitN("日本語", "", 2), strings.SplitN("a,b", ",", -1))
	fmt.Printf("%q %q\n", strings.SplitAfter("a,b,c", ","), strings.SplitAfterN("a,b,c", ",", 2))
	fmt.Printf("%q %q\n", strings.Fields("  foo bar\t baz\n  "), strings.Fields(" "))
	f := func(c rune) bool { return c == ';' || c == ' ' }
	fmt.Printf("%q\n", strings.FieldsFunc("  foo1;bar2,baz3...;", f))
	for _, sep := range []string{"=", "x", ""} {
		before, after, found := strings.Cut("key=value=z", sep)
		fmt.Printf("%q %q %v\n", before, after, found)
	}
	fmt.Println(strings.Join([]string{"foo", "bar", "baz"}, ", "), strings.Join(nil, "x"), strings.Join([]string{"one"}, "x"))
	fmt.Println(len(strings.Split("a,b,c", ",")), cap(strings.Split("a,b,c", ",")))
}
