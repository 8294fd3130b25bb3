package main

import "fmt"

var (
	a = b + 1
	b = f("b", 2)
	c = f("c", a)
)

func f(name string, n int) int {
	fmt.Println("set", name, n)
	return n
}

func init() { fmt.Println("first init", a, b, c) }
func init() { fmt.Println("second init") }

func main() { fmt.Println("main") }
