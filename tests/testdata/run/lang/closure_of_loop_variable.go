package main

import "fmt"

func main() {
	var shared, own []func() int
	for i := 0; i < 3; i++ {
		shared = append(shared, func() int { return i })
		i := i
		own = append(own, func() int { return i * i })
	}
	for k := range shared {
		fmt.Print(shared[k](), own[k](), " ")
	}
	fmt.Println()
}
