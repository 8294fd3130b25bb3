package main

import "fmt"

func f() (n int) {
	defer func() { n *= 10 }()
	return 4
}

func main() {
	fmt.Println(f())
}
