package main

import "sync"

func main() {
	var rw sync.RWMutex
	go func() { var c chan int; <-c }()
	rw.RUnlock()
}
