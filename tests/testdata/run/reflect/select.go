package main

import (
	"fmt"
	"reflect"
)

func main() {
	a, b, out := make(chan int), make(chan [3]string, 1), make(chan float64, 1)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)},
		{Dir: reflect.SelectDefault},
	}
	n, v, ok := reflect.Select(cases)
	fmt.Println(n, v.IsValid(), ok)
	b <- [3]string{"x", "y", "z"}
	n, v, ok = reflect.Select(cases)
	fmt.Println(n, v, ok)
	go func() { a <- 42 }()
	n, v, ok = reflect.Select(cases[:2])
	fmt.Println(n, v, ok)
	close(a)
	n, v, ok = reflect.Select(cases[:1])
	fmt.Println(n, v, ok)
	n, _, _ = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(out), Send: reflect.ValueOf(2.5)}, {Dir: reflect.SelectRecv}})
	fmt.Println(n, <-out)
}
