package main

import "fmt"

type größe int

func Ünicode(世界 string) string { return 世界 + "!" }

func main() {
	π := 3.14
	var x_1, _y größe = 1, 2
	fmt.Println(π, Ünicode("hi"), x_1+_y)
	fmt.Printf("%T\n", x_1)
}
