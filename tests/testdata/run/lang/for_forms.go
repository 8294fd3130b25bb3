package main

import "fmt"

func main() {
	for i := 3; i > 0; i-- {
		fmt.Print(i)
	}
	n := 0
	for n < 3 {
		n++
	}
	for {
		n *= 2
		if n > 20 {
			break
		}
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(" ", i, j)
	}
	for ; n > 0; n -= 10 {
	}
	fmt.Println(" ", n)
}
