package main

import "fmt"

func inner() {
	defer fmt.Println("inner deferred")
	panic("deep")
}

func outer() {
	defer fmt.Println("outer deferred")
	inner()
	fmt.Println("never")
}

func main() {
	defer fmt.Println("main deferred")
	outer()
}
