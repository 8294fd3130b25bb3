package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "cheese and crackers"
	fmt.Println(strings.Contains(s, "and"), strings.Contains(s, ""), strings.Contains("", "x"))
	fmt.Println(strings.ContainsAny(s, "xyz"), strings.ContainsAny(s, "xyzk"), strings.ContainsRune(s, 'k'))
	fmt.Println(strings.Count(s, "e"), strings.Count(s, ""), strings.Count("aaaa", "aa"), strings.Count("é世", ""))
	fmt.Println(strings.HasPrefix(s, "che"), strings.HasSuffix(s, "ers"), strings.HasPrefix(s, ""))
	fmt.Println(strings.IndexFunc(s, unicode.IsSpace), strings.EqualFold("Go", "gO"), strings.EqualFold("ß", "SS"))
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"))
}
