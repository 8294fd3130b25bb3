package main

import "fmt"

const (
	red = iota
	green
	blue
)

func main() {
	names := [...]string{blue: "blue", red: "red"}
	fmt.Printf("%q %d\n", names, len(names))
	fmt.Println([...]int{5: 1, 2, 1: 7})
	fmt.Println([]rune{'a': 1}[97])
}
