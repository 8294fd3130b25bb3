package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	s = append(s, s...)
	fmt.Println(s)
	s = append(s[:1], s[2:]...)
	fmt.Println(s)
	s = append([]int{0}, s...)
	fmt.Println(s)
	var none []int
	fmt.Println(append(none) == nil, append(none, none...) == nil)
}
