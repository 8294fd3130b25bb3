// Elements of every shape through selects and through waiting goroutines.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type point struct{ X, Y int }
type line struct {
	From, To point
	Name     string
	Tags     []string
}
type none struct{}

func (p point) String() string { return fmt.Sprintf("<%d,%d>", p.X, p.Y) }

func main() {
	done := make(chan bool)
	lines, arrays := make(chan line), make(chan [3]string)
	ifaces, errs := make(chan interface{}), make(chan error)
	chans, funcs := make(chan chan int), make(chan func(int) int)
	maps, nones := make(chan map[string]int), make(chan none)
	floats, slices := make(chan float64), make(chan []int)
	go func() {
		for i := 0; i < 10; i++ {
			select {
			case v := <-lines:
				fmt.Println(v, len(v.Tags))
			case v := <-arrays:
				fmt.Println(v)
			case v := <-ifaces:
				fmt.Printf("%T %v\n", v, v)
			case v := <-errs:
				fmt.Println(v)
			case v := <-chans:
				v <- 11
			case v := <-funcs:
				fmt.Println(v(20))
			case v := <-maps:
				fmt.Println(v)
			case v := <-nones:
				fmt.Println(v)
			case v := <-floats:
				fmt.Println(v)
			case v, ok := <-slices:
				fmt.Println(v, ok)
			}
		}
		done <- true
	}()
	runtime.Gosched()
	lines <- line{point{1, 2}, point{3, 4}, "l", []string{"a", "b"}}
	arrays <- [3]string{"x", "y", "z"}
	ifaces <- point{5, 6}
	errs <- errors.New("an error")
	answers := make(chan int)
	go func() { fmt.Println("answer", <-answers) }()
	runtime.Gosched()
	chans <- answers
	base := 1
	funcs <- func(n int) int { return n + base }
	maps <- map[string]int{"k": 1}
	nones <- none{}
	floats <- 2.5
	close(slices)
	<-done

	buffered := make(chan line, 2)
	for i := 0; i < 3; i++ {
		go func(i int) {
			select {
			case buffered <- line{From: point{i, i}, Name: fmt.Sprint("n", i)}:
			case <-done:
			}
		}(i)
		runtime.Gosched()
	}
	for i := 0; i < 3; i++ {
		l := <-buffered
		fmt.Println(l.From, l.Name, len(buffered))
	}
}
