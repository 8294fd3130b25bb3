package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var a, b sync.Mutex
	done := make(chan bool, 2)
	go func() {
		a.Lock()
		b.Lock()
		b.Unlock()
		a.Unlock()
		done <- true
	}()
	b.Lock()
	runtime.Gosched()
	a.Lock()
	a.Unlock()
	b.Unlock()
	<-done
	fmt.Println("end")
}
