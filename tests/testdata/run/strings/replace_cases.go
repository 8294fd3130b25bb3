package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2))
	fmt.Println(strings.Replace("oink oink oink", "oink", "moo", -1))
	fmt.Println(strings.ReplaceAll("oink oink oink", "oink", "moo"))
	fmt.Println(strings.Replace("abc", "", "-", -1), strings.Replace("日本", "", "-", 2), strings.Replace("", "", "x", -1), strings.Replace("a", "b", "c", 0))
	fmt.Println("ba" + strings.Repeat("na", 2) + strings.Repeat("", 5) + strings.Repeat("x", 0))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("This is <b>HTML</b>!"))
	r = strings.NewReplacer("aaa", "3", "aa", "2", "a", "1", "i", "i", "longer", "x", "long", "y")
	fmt.Println(r.Replace("aaaa longer long lon"))
	r = strings.NewReplacer("", "X", "b", "B")
	fmt.Println(r.Replace("abc"), r.Replace(""))
	n, err := strings.NewReplacer("a", "A").WriteString(os.Stdout, "banana\n")
	fmt.Println(n, err)
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
