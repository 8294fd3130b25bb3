package main

import "fmt"

func main() {
outer:
	for i := 0; ; i++ {
		for j := 0; j < 5; j++ {
			switch {
			case j == 3:
				continue outer
			case i == 2:
				break outer
			case j == 1:
				break
			default:
				fmt.Print(i, j, " ")
			}
		}
	}
	fmt.Println()
	for i := range "abc" {
		if i == 1 {
			break
		}
		fmt.Println("at", i)
	}
}
