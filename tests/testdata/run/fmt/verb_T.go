package main

import "fmt"

type names []string
type fn func(int, ...string) (bool, error)

func main() {
	fmt.Printf("%T %T %T %T %T\n", 1, "s", 2.5, 'r', true)
	fmt.Printf("%T %T %T %T\n", names{}, fn(nil), map[string][]int{}, [3]*int{})
	fmt.Printf("%T %T %T %T\n", make(chan int), make(<-chan bool), make(chan<- error), struct{ A int }{})
	fmt.Printf("%T %T %T\n", nil, func() {}, fmt.Errorf("e"))
	fmt.Printf("%T %T %T\n", interface{}(3), new(interface{}), uint8(1))
}
