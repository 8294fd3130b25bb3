package main

import "fmt"

func f() {
	defer fmt.Println("first")
	defer func() { fmt.Println("recovered", recover()) }()
	defer fmt.Println("last")
	panic("p")
}

func main() {
	f()
	fmt.Println("end")
}
