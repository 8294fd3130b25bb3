package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		for i := 0; ; i++ {
			fmt.Println(i)
			runtime.Gosched()
		}
	}()
	runtime.Gosched()
	runtime.Gosched()
	fmt.Println("end")
}
