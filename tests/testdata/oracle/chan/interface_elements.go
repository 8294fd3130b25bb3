package main

import "fmt"

func main() {
	c := make(chan interface{}, 4)
	c <- 1
	c <- "two"
	c <- nil
	c <- []int{3}
	for i := 0; i < 4; i++ {
		switch v := (<-c).(type) {
		case int:
			fmt.Println("int", v)
		case string:
			fmt.Println("string", v)
		case nil:
			fmt.Println("nil")
		default:
			fmt.Printf("%T %v\n", v, v)
		}
	}
}
