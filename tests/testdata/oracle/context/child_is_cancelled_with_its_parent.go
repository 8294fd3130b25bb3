package main

import (
	"context"
	"fmt"
)

func main() {
	parent, cancel := context.WithCancel(context.Background())
	child, cancelChild := context.WithCancel(context.WithValue(parent, "key", "value"))
	defer cancelChild()
	fmt.Println(child.Err(), child.Value("key"))
	cancel()
	<-child.Done()
	fmt.Println(child.Err())
}
