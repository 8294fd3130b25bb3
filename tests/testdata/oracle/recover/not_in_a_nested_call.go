package main

import "fmt"

func try() interface{} { return recover() }

func main() {
	defer func() {
		fmt.Println("outer", recover())
	}()
	defer func() {
		fmt.Println("through a call", try())
	}()
	panic("p")
}
