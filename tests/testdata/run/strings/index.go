package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "go gopher"
	fmt.Println(strings.Index(s, "go"), strings.LastIndex(s, "go"), strings.Index(s, "x"), strings.Index(s, ""))
	fmt.Println(strings.IndexByte(s, 'p'), strings.LastIndexByte(s, 'g'), strings.IndexRune("chicken é", 'é'))
	fmt.Println(strings.IndexAny("golang", "ny"), strings.LastIndexAny("golang", "go"), strings.IndexAny("a", ""))
	vowel := func(r rune) bool { return strings.ContainsRune("aeiou", r) }
	fmt.Println(strings.IndexFunc("rhythm end", vowel), strings.LastIndexFunc("golang", vowel))
}
