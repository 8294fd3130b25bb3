// Channels and values of all cases are evaluated once, in source order; places to receive into only
// when their case goes on.
package main

import "fmt"

var (
	a = make(chan int, 1)
	b = make(chan int, 1)
	m = map[string]int{}
)

func channel(name string, c chan int) chan int {
	fmt.Println("channel", name)
	return c
}

func value(v int) int {
	fmt.Println("value", v)
	return v
}

func place(i int) *int {
	fmt.Println("place", i)
	p := i
	return &p
}

func key(k string) string {
	fmt.Println("key", k)
	return k
}

func main() {
	var never chan int
	select {
	case *place(1) = <-channel("never", never):
	case channel("a", a) <- value(10):
		fmt.Println("sent")
	case channel("never too", never) <- value(20):
	case *place(2) = <-channel("b", b):
	}
	b <- 5
	var ok bool
	select {
	case *place(3) = <-never:
	case m[key("x")], ok = <-channel("b", b):
		fmt.Println(m, ok)
	}
	select {
	case v := <-channel("a", a):
		fmt.Println(v)
	case channel("never", never) <- value(<-make2(30)):
	}
	defer func() { fmt.Println("recovered", recover(), m) }()
	close(b)
	select {
	case <-never:
	case channel("b", b) <- value(m[key("x")]):
	}
}

func make2(v int) chan int {
	c := make(chan int, 1)
	c <- v
	return c
}
