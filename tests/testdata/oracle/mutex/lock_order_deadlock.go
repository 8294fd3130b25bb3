package main

import (
	"runtime"
	"sync"
)

func main() {
	var a, b sync.Mutex
	done := make(chan bool)
	go func() {
		a.Lock()
		runtime.Gosched()
		b.Lock()
		done <- true
	}()
	go func() {
		b.Lock()
		runtime.Gosched()
		a.Lock()
		done <- true
	}()
	<-done
	<-done
}
