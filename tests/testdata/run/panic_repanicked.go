// Panics that deferred calls start, stop, and start again.
package main

import (
	"errors"
	"fmt"
)

func try(name string, f func()) {
	defer func() { fmt.Println(name, "ends with", recover()) }()
	f()
}

func main() {
	try("replaced", func() {
		defer func() { panic("second") }()
		panic("first")
	})
	try("twice replaced", func() {
		defer func() { panic("third") }()
		defer func() { panic("second") }()
		panic("first")
	})
	try("recovered and raised again", func() {
		defer func() { panic(fmt.Sprint(recover(), " again")) }()
		panic("first")
	})
	try("recovered inside", func() {
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("second")
		}()
		panic("first")
	})
	try("recovered by the other deferred call", func() {
		defer func() { fmt.Println("outer", recover()) }()
		defer func() { panic("second") }()
		panic("first")
	})
	defer func() {
		r := recover()
		fmt.Println("at last", r)
		panic(fmt.Errorf("wrapped: %w", r.(error)))
	}()
	panic(errors.New("an error"))
}
