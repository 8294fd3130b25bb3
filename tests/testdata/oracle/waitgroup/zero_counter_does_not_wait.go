package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Wait()
	wg.Add(2)
	wg.Add(-2)
	wg.Wait()
	fmt.Println("end")
}
