package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := 0; i < 3; i++ {
		fmt.Println(i)
		runtime.Gosched()
	}
}
