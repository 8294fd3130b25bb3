package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("oink oink", "oink", "moo"))
	fmt.Println(strings.Replace("abc", "", "-", -1), strings.Replace("abc", "", "-", 2))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("x", 0) == "")
	rot13 := func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+13)%26
		case r == ' ':
			return -1
		}
		return unicode.ToUpper(r)
	}
	fmt.Println(strings.Map(rot13, "hello wörld"), strings.Map(func(r rune) rune { return r }, "same"))
	fmt.Println(strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace("<b>x</b>"))
	fmt.Println(strings.NewReplacer("a", "1", "aa", "2", "b", "").Replace("aaab"))
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
