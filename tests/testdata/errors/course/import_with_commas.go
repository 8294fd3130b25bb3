package main

import (
	"fmt", // ERROR `expected ';', found ','`
	"os"
)

func main() { fmt.Println(1) }
