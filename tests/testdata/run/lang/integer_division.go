package main

import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {0, 3}} {
		fmt.Println(p, p[0]/p[1], p[0]%p[1])
	}
	least := -1 << 63
	minusOne := -1
	fmt.Println(least/minusOne, least%minusOne, uint(7)/2, uint(7)%4)
}
