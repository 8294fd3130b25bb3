package main

import "fmt"

func main() {
	var f func()
	defer fmt.Println("first deferred")
	defer f()
	fmt.Println("body")
}
