// A slice converted to a pointer to an array: shared elements, and a panic when it is too short.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	p := (*[2]int)(s)
	p[0] = 9
	fmt.Println(s[0], len(p), p[1])
	var none []string
	fmt.Println((*[0]string)(none) == nil, (*[0]int)(s[:0]) != nil)
	defer func() { fmt.Println(recover()) }()
	fmt.Println((*[4]int)(s))
}
