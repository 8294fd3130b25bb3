package main

import (
	"errors"
	"fmt"
	"runtime"
)

func order() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	fmt.Print("body ")
}

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
			n *= 2
		}
	}()
	n = 21
	panic("boom")
}

func double() (n int) {
	defer func() { n *= 2 }()
	return 4
}

func nested() {
	defer func() { fmt.Println("outer got", recover()) }()
	defer func() {
		defer func() { fmt.Println("inner got", recover()) }()
		panic("second")
	}()
	panic("first")
}

func replaced() {
	defer func() { fmt.Println("last is", recover()) }()
	defer func() { panic("replacement") }()
	panic("original")
}

func notDirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() {
		func() { fmt.Println("indirect", recover()) }()
	}()
	panic("p")
}

func runtimeErrors() {
	try := func(name string, f func()) {
		defer func() {
			r := recover()
			e, ok := r.(runtime.Error)
			if ok {
				fmt.Println(name, "|", e.Error())
			} else {
				fmt.Println(name, "|", r)
			}
		}()
		f()
	}
	zero, five, minus := 0, 5, -1
	s := []int{1, 2, 3}
	a := [4]int{}
	str := "abc"
	var m map[string]int
	var p *struct{ x int }
	var f func()
	var i interface{} = "text"
	var e error
	var ch chan int
	try("divide", func() { fmt.Println(1 / zero) })
	try("mod", func() { fmt.Println(1 % zero) })
	try("index", func() { fmt.Println(s[five]) })
	try("negative", func() { fmt.Println(s[minus]) })
	try("array", func() { fmt.Println(a[five]) })
	try("string", func() { fmt.Println(str[five]) })
	try("slice hi", func() { fmt.Println(s[:five]) })
	try("slice lo", func() { fmt.Println(s[five:]) })
	try("slice lohi", func() { h := 2; fmt.Println(s[3:h]) })
	try("slice neg", func() { fmt.Println(s[minus:]) })
	try("slice str", func() { fmt.Println(str[five:]) })
	try("slice arr", func() { fmt.Println(a[:five]) })
	try("slice max", func() { fmt.Println(s[0:1:five]) })
	try("nil map", func() { m["a"] = 1 })
	try("nil pointer", func() { p.x = 1 })
	try("nil func", func() { f() })
	try("assert", func() { fmt.Println(i.(int)) })
	try("assert iface", func() { fmt.Println(i.(error)) })
	try("nil method", func() { fmt.Println(e.Error()) })
	try("close nil", func() { close(ch) })
	try("close twice", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("make slice", func() { _ = make([]int, minus) })
	try("make chan", func() { _ = make(chan int, minus) })
	try("shift", func() { fmt.Println(1 << minus) })
	try("uncomparable", func() { x := interface{}([]int{}); fmt.Println(x == x) })
	try("unhashable", func() { fmt.Println(map[interface{}]int{}[[]int{}]) })
	try("custom", func() { panic(errors.New("mine")) })
	try("nothing", func() {})
}

func goexit() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("in goexit", recover()) }()
		runtime.Goexit()
		fmt.Println("never")
	}()
	<-done
}

func loop() (s string) {
	for i := 0; i < 3; i++ {
		func() {
			defer func() { recover() }()
			s += fmt.Sprint(i)
			panic(i)
		}()
	}
	return s
}

type res struct{ name string }

func (r *res) close() { fmt.Print("close ", r.name, " ") }

func methods() {
	a := &res{"a"}
	defer a.close()
	b := res{"b"}
	defer b.close()
	a.name = "a2"
}

func main() {
	order()
	fmt.Println()
	fmt.Println(named())
	fmt.Println(double())
	nested()
	replaced()
	notDirect()
	runtimeErrors()
	goexit()
	fmt.Println(loop())
	methods()
	fmt.Println(recover())
}
