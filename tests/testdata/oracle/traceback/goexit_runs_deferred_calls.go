package main

import (
	"runtime"
	"sync"
	"time"
)

func leave() { runtime.Goexit() }
func mid()   { defer func() { println("in mid") }(); leave() }
func main() {
	var mu sync.Mutex
	go func() { defer func() { var c chan int; <-c }(); mid() }()
	go func() { defer runtime.Goexit(); defer func() { select {} }(); mid() }()
	go func() { defer func() { recover(); defer func() { select {} }(); runtime.Goexit() }(); panic(1) }()
	time.Sleep(time.Millisecond)
	mu.Unlock()
}
