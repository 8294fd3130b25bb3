package main

import "fmt"

func main() {
	select {
	default:
		fmt.Println("default")
	}
}
