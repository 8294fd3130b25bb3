package main

import "fmt"

func main() {
	list := make([]int, 2, 4)
	n := 5
	fmt.Println(len(list[:4]))
	fmt.Println(list[:n])
}
