package main

import (
	"fmt"
	"time"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		fmt.Println(name, r, isError)
	}()
	f()
}

func main() {
	try("timer stop", func() { new(time.Timer).Stop() })
	try("timer reset", func() { new(time.Timer).Reset(1) })
	try("ticker stop", func() { new(time.Ticker).Stop() })
	try("ticker reset", func() { new(time.Ticker).Reset(1) })
	try("ticker reset to 0", func() { time.NewTicker(time.Hour).Reset(0) })
	try("ticker of 0", func() { time.NewTicker(0) })
	time.NewTicker(-time.Second)
}
