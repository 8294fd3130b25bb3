package main

import "fmt"

func main() {
	fmt.Println(recover())
	defer func() { fmt.Println(recover()) }()
}
