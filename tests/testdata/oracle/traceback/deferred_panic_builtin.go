package main

import "fmt"

type T struct{}

func (t T) m()     {}
func (t *T) p(int) {}
func g(int)        {}
func h()           {}

func f(n int) {
	defer h()
	defer g(1)
	defer func() {}()
	if n == 7 {
		fn := func() { defer panic("x"); defer g(2); panic("inner") }
		var t T
		defer t.m()
		defer fn()
	}
	defer func(x int) { fmt.Println(x) }(3)
	go h()
	defer panic(fmt.Sprint("n", n))
	fn2 := func() {}
	fn2()
}

func main() {
	for i := 0; i < 3; i++ {
		func() {
			defer func() { recover() }()
			defer fmt.Println("z")
		}()
	}
	f(7)
}
