package main

type failure int

func (f failure) String() string { return "a failure" }

func main() {
	panic(failure(3))
}
