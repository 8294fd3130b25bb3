package main

import (
	"fmt"
	"runtime"
)

func main() {
	go func() {
		fmt.Println("waits")
		select {}
	}()
	runtime.Gosched()
	fmt.Println("end")
}
