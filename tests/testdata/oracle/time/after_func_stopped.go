package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.AfterFunc(30*time.Millisecond, func() { fmt.Println("never") })
	fmt.Println(t.Stop())
	time.Sleep(60 * time.Millisecond)
	fmt.Println("end")
}
