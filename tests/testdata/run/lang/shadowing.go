package main

import "fmt"

var x = "package"

func main() {
	fmt.Println(x)
	x := "function"
	{
		x := 3
		x++
		fmt.Println(x)
	}
	if x := len(x); x > 3 {
		fmt.Println("if", x)
	}
	for x := 0; x < 1; x++ {
		x := x + 10
		fmt.Println(x)
	}
	true := false
	len := func(string) int { return -1 }
	fmt.Println(x, true, len("abc"))
}
