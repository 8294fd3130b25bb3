package main

import "fmt"

func main() {
	args := []interface{}{1, "two", 3.0}
	fmt.Printf("%d %s\n", args[0])
	fmt.Printf("%d\n", args...)
	fmt.Printf("%z %!\n", args[0])
	fmt.Printf("%s %d %t\n", args[0], args[1], args[2])
	fmt.Printf("%", args[:0]...)
	fmt.Printf("\n%[3]d %[9]d %[x]d %[2]*d\n", args...)
	fmt.Printf("%.*d %*d\n", "x", 1, 2.5, 3)
	fmt.Printf("%s %v\n", nil, nil)
}
