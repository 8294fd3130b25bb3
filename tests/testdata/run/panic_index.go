package main

import "fmt"

func main() {
	a := []int{1, 2, 3}
	for i := 0; ; i++ {
		fmt.Println(a[i])
	}
}
