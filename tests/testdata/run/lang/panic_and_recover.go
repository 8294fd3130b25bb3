package main

import (
	"errors"
	"fmt"
)

func try(f func()) (result interface{}) {
	defer func() { result = recover() }()
	f()
	return "fine"
}

func main() {
	fmt.Println(try(func() {}))
	fmt.Println(try(func() { panic("text") }))
	fmt.Println(try(func() { panic(errors.New("error")) }))
	fmt.Println(try(func() { panic(42) }))
	fmt.Println(try(func() { panic(struct{ a, b int }{1, 2}) }))
	fmt.Println(try(func() {
		defer func() { panic(fmt.Sprint("again after ", recover())) }()
		panic("first")
	}))
	fmt.Println(recover())
}
