package main

import (
	"fmt"
	"strings"
	fmt "os" // ERROR `fmt redeclared in this block` `imported and not used: "os" as fmt`
)

func main() { fmt.Println(strings.ToUpper("x")) }
