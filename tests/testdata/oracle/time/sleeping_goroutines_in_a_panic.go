package main

import (
	"runtime"
	"time"
)

func main() {
	go time.Sleep(time.Hour)
	runtime.Gosched()
	panic("one sleeps")
}
