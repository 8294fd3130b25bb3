package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("waits")
	time.AfterFunc(time.Millisecond, nil)
	time.Sleep(time.Second)
	fmt.Println("never")
}
