package main

import "fmt"

func main() {
	for i := range []string{"a", "b"} {
		fmt.Print(i, " ")
	}
	for i, s := range [...]string{"x", "y"} {
		fmt.Print(i, s, " ")
	}
	for range [3]int{} {
		fmt.Print(".")
	}
	arr := &[2]int{7, 8}
	for i, v := range arr {
		arr[1] = 100
		fmt.Print(" ", i, v)
	}
	var i, v int
	for i, v = range []int{4, 5, 6} {
	}
	fmt.Println(" ", i, v)
	var m map[string]int
	for range m {
		fmt.Println("never")
	}
	for range "" {
		fmt.Println("never")
	}
}
