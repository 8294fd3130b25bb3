package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Printf("%q\n", strings.Trim("¡¡¡Hello, Gophers!!!", "!¡"))
	fmt.Printf("%q %q\n", strings.TrimLeft("¡¡¡Hello!!!", "!¡"), strings.TrimRight("¡¡¡Hello!!!", "!¡"))
	fmt.Printf("%q %q\n", strings.TrimSpace(" \t\n Hello, Gophers \n\t\r\n"), strings.TrimSpace("\u3000 \u2009"))
	fmt.Printf("%q %q %q\n", strings.TrimPrefix("¡¡¡Hello", "¡¡¡"), strings.TrimPrefix("a", "b"), strings.TrimSuffix("Hello!!!", "!!!"))
	fmt.Printf("%q %q %q\n", strings.TrimFunc("123abc456", unicode.IsDigit), strings.TrimLeftFunc("12a", unicode.IsDigit), strings.TrimRightFunc("a12", unicode.IsDigit))
	fmt.Printf("%q %q %q\n", strings.Trim("xxx", "x"), strings.Trim("", "x"), strings.Trim("abc", ""))
	fmt.Println(strings.Clone("copy"))
}
