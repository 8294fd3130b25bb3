package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := 0; i < 20; i++ {
		m[i] = i%3 == 0
	}
	seen := 0
	for k, keep := range m {
		seen++
		if !keep {
			delete(m, k)
		}
	}
	fmt.Println(seen, m)
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
}
