package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println("array", v)
		}
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s[2] = 10
		s = append(s, v)
		if i == 2 {
			fmt.Println("slice", v)
		}
	}
	fmt.Println(len(s))
}
