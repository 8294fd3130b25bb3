package main

import "fmt"

type failure struct{ what string }

func (f failure) Error() string { return "failed: " + f.what }

func work() {
	panic(failure{"disk"})
}

func main() {
	fmt.Println("before")
	work()
}
