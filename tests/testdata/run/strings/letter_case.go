package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Println(strings.ToUpper("héllo ß ǆ"), strings.ToLower("HÉLLO İ"), strings.ToTitle("ǆ go"))
	fmt.Println(strings.Title("hello wOrld o'neil"), strings.ToValidUTF8("a\xffb", "?"))
}
