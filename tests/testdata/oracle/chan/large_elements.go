package main

import "fmt"

type block struct {
	values [40]int
	tail   string
}

func main() {
	c := make(chan block, 2)
	for i := 0; i < 3; i++ {
		go func(i int) {
			var b block
			b.values[39] = i
			b.tail = fmt.Sprint("tail ", i)
			c <- b
		}(i)
	}
	for i := 0; i < 3; i++ {
		b := <-c
		fmt.Println(b.values[39], b.tail)
	}
}
