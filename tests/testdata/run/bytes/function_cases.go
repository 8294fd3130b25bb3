package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func main() {
	b := []byte("  Hello, Wörld! Hello  ")
	fmt.Println(bytes.Index(b, []byte("lo")), bytes.LastIndex(b, []byte("lo")), bytes.IndexByte(b, 'W'), bytes.LastIndexByte(b, 'l'), bytes.IndexRune(b, 'ö'), bytes.IndexAny(b, "!,"), bytes.LastIndexAny(b, "!,"), bytes.IndexFunc(b, unicode.IsUpper), bytes.LastIndexFunc(b, unicode.IsUpper))
	fmt.Println(bytes.Contains(b, []byte("Wör")), bytes.ContainsAny(b, "xyz"), bytes.ContainsRune(b, 'H'), bytes.Count(b, []byte("l")), bytes.HasPrefix(b, []byte("  H")), bytes.HasSuffix(b, []byte("x")))
	fmt.Println(bytes.Equal([]byte("a"), []byte("a")), bytes.Equal(nil, []byte{}), bytes.Compare([]byte("a"), []byte("b")), bytes.EqualFold([]byte("Go"), []byte("GO")))
	fmt.Printf("%q %q %q\n", bytes.TrimSpace(b), bytes.Trim(b, " H"), bytes.Fields(b))
	fmt.Printf("%q %q %q\n", bytes.Split([]byte("a,b,c"), []byte(",")), bytes.SplitN([]byte("a,b,c"), []byte(","), 2), bytes.SplitAfter([]byte("a,b"), []byte(",")))
	fmt.Printf("%s %s %s %s\n", bytes.ToUpper(b), bytes.ToLower(b), bytes.Title([]byte("go is")), bytes.Repeat([]byte("ab"), 3))
	fmt.Printf("%s %s %s\n", bytes.Replace([]byte("oink oink"), []byte("k"), []byte("ky"), 1), bytes.ReplaceAll([]byte("aaa"), []byte("a"), []byte("b")), bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("--")))
	before, after, found := bytes.Cut([]byte("k=v"), []byte("="))
	fmt.Printf("%s %s %v %q %q\n", before, after, found, bytes.TrimPrefix([]byte("prefix"), []byte("pre")), bytes.TrimSuffix([]byte("a.go"), []byte(".go")))
	fmt.Println(bytes.Runes([]byte("hé")), bytes.TrimLeft([]byte("xxx"), "x") == nil, bytes.FieldsFunc([]byte("a1b2c"), unicode.IsDigit))
	parts := bytes.Split([]byte("a,b"), []byte(","))
	parts[0] = append(parts[0], 'X')
	fmt.Printf("%s %d\n", parts, cap(parts[0]))
}
