package main

import "fmt"

func main() {
	n := 1
	defer fmt.Println("value", n)
	defer func() { fmt.Println("variable", n) }()
	n = 2
}
