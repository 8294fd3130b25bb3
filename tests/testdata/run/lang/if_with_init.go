package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"4", "x", "-7"} {
		if n, err := strconv.Atoi(s); err != nil {
			fmt.Println("no number:", s)
		} else if n < 0 {
			fmt.Println("negative", n)
		} else {
			fmt.Println("fine", n)
		}
	}
}
