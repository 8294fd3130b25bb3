package main

import "fmt"

func direct() (err any) {
	defer func() { err = recover() }()
	defer recover() // the panic itself calls it: nothing is recovered
	panic("direct")
}

func inDeferred() {
	defer func() { fmt.Println("after:", recover()) }()
	defer func() {
		defer recover() // a deferred function calls it
	}()
	panic("in a deferred function")
}

func deeper() {
	defer func() { fmt.Println("after:", recover()) }()
	defer func() {
		func() {
			defer recover() // neither the panic nor what it called
		}()
	}()
	panic("deeper")
}

func main() {
	fmt.Println(direct())
	inDeferred()
	deeper()
}
