package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func main() {
	s := []byte("a,b,,c")
	fmt.Printf("%q %q\n", bytes.Split(s, []byte(",")), bytes.Fields([]byte(" x  y ")))
	fmt.Println(bytes.Equal([]byte("a"), []byte("a")), bytes.Compare([]byte("a"), []byte("b")), bytes.Contains(s, []byte(",,")))
	fmt.Println(bytes.Index(s, []byte("b")), bytes.IndexByte(s, 'c'), bytes.LastIndex(s, []byte(",")), bytes.Count(s, []byte(",")))
	fmt.Printf("%s %s %s\n", bytes.ToUpper(s), bytes.Title([]byte("go on")), bytes.Repeat([]byte("ab"), 2))
	fmt.Printf("%s %s %s\n", bytes.TrimSpace([]byte(" t ")), bytes.Trim([]byte("xxaxx"), "x"), bytes.TrimFunc([]byte("1a1"), unicode.IsDigit))
	fmt.Printf("%s %s\n", bytes.Join([][]byte{[]byte("a"), []byte("b")}, []byte("-")), bytes.ReplaceAll(s, []byte(","), []byte(";")))
	fmt.Println(bytes.HasPrefix(s, []byte("a,")), bytes.HasSuffix(s, []byte("c")), bytes.EqualFold([]byte("Go"), []byte("GO")))
	before, after, ok := bytes.Cut(s, []byte(",,"))
	fmt.Printf("%s %s %v %s\n", before, after, ok, bytes.Map(func(r rune) rune { return r + 1 }, []byte("HAL")))
	fmt.Println(bytes.Runes([]byte("é")), bytes.ContainsAny(s, "xc"), bytes.ContainsRune(s, 'b'))
}
