package main

import "fmt"

func main() {
	c := make(chan func() int, 2)
	n := 0
	c <- func() int { n++; return n }
	c <- func() int { n *= 10; return n }
	fmt.Println((<-c)(), (<-c)(), n)
}
