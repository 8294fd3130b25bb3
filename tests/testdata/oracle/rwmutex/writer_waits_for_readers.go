package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	done := make(chan bool)
	rw.RLock()
	go func() {
		rw.Lock()
		fmt.Println("writer")
		rw.Unlock()
		done <- true
	}()
	runtime.Gosched()
	fmt.Println("reader leaves")
	rw.RUnlock()
	<-done
}
