package main

import "fmt"

func main() {
	list := []int{1, 2, 3}
	for i := 0; ; i++ {
		fmt.Println(list[i])
	}
}
