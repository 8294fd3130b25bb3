package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	func() {
		defer func() { recover() }()
		mu.Lock()
		defer mu.Unlock()
		panic("inside")
	}()
	mu.Lock()
	fmt.Println("locked again")
}
