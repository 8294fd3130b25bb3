package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	i := 2
	fmt.Println(append(append([]int{}, s[:i]...), s[i+1:]...))
	fmt.Println(append(append(append([]int{}, s[:i]...), 99), s[i:]...))
	for a, b := 0, len(s)-1; a < b; a, b = a+1, b-1 {
		s[a], s[b] = s[b], s[a]
	}
	fmt.Println(s)
	even := s[:0]
	for _, n := range s {
		if n%2 == 0 {
			even = append(even, n)
		}
	}
	fmt.Println(even, s)
	last := s[len(s)-1]
	s = s[:len(s)-1]
	fmt.Println(last, s)
}
