package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		fmt.Println("exit")
		os.Exit(4)
	}()
	select {}
}
