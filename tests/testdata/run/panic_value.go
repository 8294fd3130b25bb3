package main

import "fmt"

type code int

func main() {
	defer fmt.Println("deferred first")
	defer func() {
		panic(fmt.Sprint("again: ", recover()))
	}()
	panic(code(5))
}
