package main

import "fmt"

func helper() interface{} { return recover() }

func nested() {
	defer func() {
		fmt.Println("outer:", recover())
	}()
	defer func() {
		fmt.Println("helper:", helper())
		func() { fmt.Println("nested:", recover()) }()
	}()
	panic("p")
}

func direct() {
	defer fmt.Println("printed anyway")
	defer func() { fmt.Println("direct:", recover()) }()
	panic("q")
}

func main() {
	nested()
	direct()
}
