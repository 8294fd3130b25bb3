package main

import "time"

func w() { time.Sleep(1) }

func main() {
	go w()
	go func(x int) {}(1)
	go panic(5)
	time.Sleep(1000000)
}
