package main

import (
	"fmt"
	"runtime"
)

func main() {
	m := map[int]int{}
	done := make(chan bool)
	for i := 0; i < 4; i++ {
		go func(i int) {
			m[i] = i
			runtime.Gosched()
			m[i+10] = i
			done <- true
		}(i)
	}
	for i := 0; i < 4; i++ {
		<-done
	}
	fmt.Println(len(m))
}
