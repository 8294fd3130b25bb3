package main

import "fmt"

func main() {
	a := [...]string{"x", "y"}
	b := [2]string{"x", "y"}
	fmt.Println(a == b, a != [2]string{"y", "x"})
	var nested [2][2]int
	fmt.Println(nested == [2][2]int{}, nested == [2][2]int{{0, 1}})
}
