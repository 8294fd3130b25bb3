package main

import "fmt"

func main() {
	defer func() { fmt.Println("recovered", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}
