package main

import "fmt"

func main() {
	defer func() { fmt.Println("recover gives", recover()) }()
	panic(nil)
}
