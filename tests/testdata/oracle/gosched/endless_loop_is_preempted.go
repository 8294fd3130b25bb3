package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var flag int32
	go func() {
		fmt.Println("the other runs")
		atomic.StoreInt32(&flag, 1)
	}()
	for atomic.LoadInt32(&flag) == 0 {
	}
	fmt.Println("the loop ends")
}
