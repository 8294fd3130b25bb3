package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "xx--hi--xx"
	fmt.Println(strings.Trim(s, "x-"), strings.TrimLeft(s, "x"), strings.TrimRight(s, "x-"))
	fmt.Println(strings.TrimPrefix(s, "xx"), strings.TrimSuffix(s, "-xx"), strings.TrimPrefix(s, "no"))
	fmt.Printf("%q %q\n", strings.TrimSpace("\t a b \n"), strings.TrimSpace("\u00a0x\u2003"))
	fmt.Println(strings.TrimFunc("123abc456", unicode.IsDigit), strings.TrimLeftFunc("12ab3", unicode.IsDigit), strings.TrimRightFunc("1ab23", unicode.IsDigit))
	fmt.Printf("%q %q\n", strings.Trim("", "x"), strings.Trim("xxx", "x"))
}
