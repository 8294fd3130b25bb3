package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTicker(10 * time.Millisecond)
	time.Sleep(75 * time.Millisecond)
	fmt.Println(len(t.C), cap(t.C))
	t.Stop()
	<-t.C
	fmt.Println(len(t.C))
}
