package main

import (
	"fmt"
	"reflect"
)

// Elements of a channel may have up to 65535 bytes.
type packet [65535]byte

func main() {
	c := make(chan packet, 2)
	var p packet
	p[0] = 1
	c <- p
	p[0] = 2
	c <- p
	fmt.Println(len(c), cap(c))
	a := <-c
	b, ok := <-c
	fmt.Println(a[0], b[0], ok)
	close(c)
	z, ok := <-c
	fmt.Println(z[0], len(z), ok, <-c == packet{})

	u := make(chan packet)
	done := make(chan bool)
	go func() {
		sum := 0
		for q := range u {
			sum += int(q[9])
			q[9] = 100
		}
		fmt.Println("sum", sum)
		done <- true
	}()
	for i := 1; i <= 4; i++ {
		p[9] = byte(i)
		u <- p
		p[9] = 50
	}
	close(u)
	<-done

	x, y := make(chan packet, 1), make(chan packet, 1)
	p[0] = 7
	for i := 0; i < 3; i++ {
		select {
		case x <- p:
			fmt.Println("sent")
		default:
			fmt.Println("full")
		}
	}
	select {
	case v := <-x:
		fmt.Println("x", v[0])
	case v, ok := <-y:
		fmt.Println("y", v[0], ok)
	}
	select {
	case v, ok := <-x:
		fmt.Println(v[0], ok)
	default:
		fmt.Println("empty")
	}
	go func() {
		p[0] = 8
		y <- p
	}()
	for i := 0; i < 2; i++ {
		select {
		case v, ok := <-x:
			fmt.Println("x", v[0], ok)
		case v, ok := <-y:
			fmt.Println("y", v[0], ok)
			y = nil
			close(x)
		}
	}
	r := make(chan packet, 1)
	reflect.ValueOf(r).Send(reflect.ValueOf(p))
	v, ok := reflect.ValueOf(r).Recv()
	fmt.Println(v.Index(0), v.Len(), ok)
	go func() {
		r <- a
		close(r)
	}()
	for q := range r {
		fmt.Println(q[0])
	}
}
