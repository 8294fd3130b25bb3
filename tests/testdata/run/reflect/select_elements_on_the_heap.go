package main

import (
	"fmt"
	"reflect"
)

type big [60000]byte

func main() {
	a, b, c := make(chan big, 1), make(chan string, 1), make(chan struct{}, 1)
	var p big
	p[5] = 9
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)},
		{Dir: reflect.SelectDefault},
	}
	for i := 0; i < 5; i++ {
		switch i {
		case 1:
			a <- p
		case 2:
			b <- "text"
		case 3:
			c <- struct{}{}
		}
		n, v, ok := reflect.Select(cases)
		switch n {
		case 0:
			fmt.Println(n, v.Len(), v.Index(5), ok)
		default:
			fmt.Println(n, v, ok)
		}
	}
	send := []reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(a), Send: reflect.ValueOf(p)}}
	n, _, _ := reflect.Select(send)
	fmt.Println(n, (<-a)[5])
	go func() { b <- "late"; close(a) }()
	n, v, ok := reflect.Select(cases[:3])
	fmt.Println(n, v, ok)
	n, v, ok = reflect.Select(cases[:1])
	fmt.Println(n, v.Len(), v.Index(5), ok)
}
