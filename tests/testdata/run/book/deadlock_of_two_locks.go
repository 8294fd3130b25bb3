package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	aLocked, bLocked := make(chan bool), make(chan bool)
	done := make(chan bool)
	go func() {
		a.Lock()
		close(aLocked)
		<-bLocked
		b.Lock()
		done <- true
	}()
	go func() {
		b.Lock()
		close(bLocked)
		<-aLocked
		a.Lock()
		done <- true
	}()
	fmt.Println("waiting")
	<-done
}
