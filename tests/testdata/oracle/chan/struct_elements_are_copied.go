package main

import "fmt"

type point struct {
	x, y int
	name string
}

func main() {
	c := make(chan point, 1)
	p := point{1, 2, "p"}
	c <- p
	p.x = 9
	q := <-c
	q.y = 8
	fmt.Println(p, q)
	go func() { c <- point{3, 4, "r"} }()
	fmt.Printf("%+v\n", <-c)
}
