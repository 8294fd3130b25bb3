package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(strings.Index("chicken", "ken"), strings.Index("chicken", "dmr"), strings.Index("", ""), strings.Index("a", ""))
	fmt.Println(strings.LastIndex("go gopher", "go"), strings.LastIndex("go gopher", "rodent"), strings.LastIndex("abc", ""))
	fmt.Println(strings.IndexByte("golang", 'l'), strings.LastIndexByte("Hello", 'l'), strings.IndexByte("x", 'y'))
	fmt.Println(strings.IndexRune("chicken", 'k'), strings.IndexRune("żółw", 'ó'), strings.IndexRune("a\xffb", '\uFFFD'), strings.IndexRune("a", -1))
	fmt.Println(strings.IndexAny("golang", "ny"), strings.IndexAny("golang", "xyz"), strings.LastIndexAny("go gopher", "go"), strings.IndexAny("日本", "本"))
	fmt.Println(strings.IndexFunc("Hello, 世界", unicode.IsUpper), strings.LastIndexFunc("go123x", unicode.IsDigit), strings.IndexFunc("abc", unicode.IsDigit))
	fmt.Println(strings.Contains("seafood", "foo"), strings.Contains("seafood", ""), strings.ContainsAny("failure", "ui"), strings.ContainsAny("x", ""), strings.ContainsRune("aardvark", 'v'))
	fmt.Println(strings.Count("cheese", "e"), strings.Count("five", ""), strings.Count("aaaa", "aa"), strings.Count("日本", ""))
	fmt.Println(strings.HasPrefix("Gopher", "Go"), strings.HasPrefix("Gopher", "C"), strings.HasPrefix("Gopher", ""), strings.HasSuffix("Amigo", "go"), strings.HasSuffix("o", "Ami"))
	fmt.Println(strings.Compare("a", "b"), strings.Compare("a", "a"), strings.Compare("b", "a"))
	fmt.Println(strings.EqualFold("Go", "GO"), strings.EqualFold("AB", "ab"), strings.EqualFold("ß", "ss"), strings.EqualFold("σς", "ΣΣ"), strings.EqualFold("K", "\u212a"), strings.EqualFold("a", "ab"))
}
