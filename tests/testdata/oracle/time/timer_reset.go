package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Reset(10 * time.Millisecond))
	<-t.C
	fmt.Println(t.Reset(10 * time.Millisecond))
	<-t.C
	fmt.Println("fired twice")
}
