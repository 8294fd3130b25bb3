package main

import "fmt"

type shape interface{ area() int }

func main() {
	var v interface{} = 3
	_, ok := v.(shape)
	fmt.Println(ok)
	fmt.Println(v.(shape).area())
}
