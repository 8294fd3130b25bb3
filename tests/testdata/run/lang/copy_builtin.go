package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s, s[2:]), s)
	s = []int{1, 2, 3, 4, 5}
	fmt.Println(copy(s[1:], s), s)
	b := make([]byte, 3)
	fmt.Println(copy(b, "héllo"), b, copy(b, ""), copy(b[:0], "x"))
}
