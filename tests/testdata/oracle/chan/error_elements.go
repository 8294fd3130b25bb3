package main

import (
	"errors"
	"fmt"
)

func main() {
	c := make(chan error)
	go func() {
		c <- nil
		c <- errors.New("broken")
	}()
	for i := 0; i < 2; i++ {
		if err := <-c; err != nil {
			fmt.Println("error:", err)
		} else {
			fmt.Println("fine")
		}
	}
}
