package main

import "fmt"

var order []string

func place(name string, p *int) *int {
	order = append(order, name)
	return p
}

func channel(name string, c chan int) chan int {
	order = append(order, name)
	return c
}

// What a receive case assigns to is evaluated when something has been received, also where the
// case is the only one.
func main() {
	c := make(chan int, 8)
	var x int
	var ok bool
	var all [3]int
	i := 0
	for n := 1; n <= 6; n++ {
		c <- n
	}
	select {
	case *place("left", &x) = <-channel("channel", c):
	}
	fmt.Println(order, x)
	order = nil
	select {
	case *place("left", &x), ok = <-channel("channel", c):
	}
	fmt.Println(order, x, ok)
	order = nil
	select {
	case *place("left", &x) = <-channel("channel", c):
	default:
	}
	fmt.Println(order, x)
	order = nil
	select {
	case *place("left", &x) = <-channel("channel", c):
	case *place("never", &x) = <-channel("nil", nil):
	}
	fmt.Println(order, x)
	i = 1
	select {
	case all[i] = <-c:
	}
	fmt.Println(all, i)
}
