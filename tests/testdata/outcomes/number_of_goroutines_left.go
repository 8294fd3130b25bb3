package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := 0; i < 2; i++ {
		go func() {}()
	}
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
}
