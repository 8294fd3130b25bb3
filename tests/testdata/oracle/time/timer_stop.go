package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	select {
	case <-t.C:
		fmt.Println("fired")
	default:
		fmt.Println("nothing")
	}
}
