package main

import (
	"fmt" // ERROR `imported and not used: "fmt"`
	fmt2 "fmt"
	os "fmt" // ERROR `imported and not used: "fmt" as os`
)

func fmt() {} // ERROR `fmt already declared through import of package fmt \("fmt"\)`

var os = 1 // ERROR `os already declared through import of package fmt \("fmt"\)`

func main() { fmt2.Println() }
