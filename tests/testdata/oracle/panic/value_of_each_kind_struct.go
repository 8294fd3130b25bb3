package main

import "fmt"

type failure struct{ code int }

func main() {
	defer fmt.Println("deferred")
	panic(failure{3})
}
