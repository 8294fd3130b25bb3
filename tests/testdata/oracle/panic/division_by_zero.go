package main

import "fmt"

func main() {
	for i := 2; i >= 0; i-- {
		fmt.Println(6 / i)
	}
}
