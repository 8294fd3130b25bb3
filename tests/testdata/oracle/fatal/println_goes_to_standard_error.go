package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("out")
	println("err", 1, true, 2.5, 'x')
	os.Exit(1)
}
