package main

import "fmt"

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func main() {
	clear := "mine"
	any := 3
	fmt.Println(min(2, 1), clear, any)
}
