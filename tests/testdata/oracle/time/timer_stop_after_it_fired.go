package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(10 * time.Millisecond)
	time.Sleep(40 * time.Millisecond)
	fmt.Println(t.Stop(), len(t.C))
	<-t.C
	fmt.Println(len(t.C))
}
