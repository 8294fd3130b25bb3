// The text of every error that the runtime itself panics with.
package main

import (
	"fmt"
	"runtime"
)

type shape interface{ Area() float64 }
type namer interface{ Name() string }
type square struct{ side float64 }
type byPointer struct{}
type number int
type holder struct{ f func() }

func (s square) Area() float64     { return s.side * s.side }
func (s *byPointer) Area() float64 { return 0 }

var (
	zero     int
	neg      = -1
	far      = 1 << 40
	small    int8  = -3
	octet    uint8 = 250
	list           = []int{1, 2, 3}
	array    [4]int
	text     = "hello"
	none     map[string]int
	where    *square
	grid     *[4]int
	channel  chan int
	function func()
	anything interface{}
	figure   shape
)

func try(f func()) {
	defer func() {
		r := recover()
		_, is := r.(runtime.Error)
		fmt.Println(is, r)
	}()
	f()
}

func main() {
	try(func() { fmt.Println(list[5+zero]) })
	try(func() { fmt.Println(list[neg]) })
	try(func() { fmt.Println(list[far]) })
	try(func() { fmt.Println(list[small]) })
	try(func() { fmt.Println(list[octet]) })
	try(func() { list[3+zero] = 1 })
	try(func() { list[3+zero]++ })
	try(func() { fmt.Println(array[9+zero]) })
	try(func() { array[neg] = 2 })
	try(func() { fmt.Println(text[5+zero]) })
	try(func() { fmt.Println(text[neg]) })
	try(func() { fmt.Println([]int(nil)[zero]) })
	try(func() { fmt.Println(list[2+zero : 1+zero]) })
	try(func() { fmt.Println(list[:9+zero]) })
	try(func() { fmt.Println(list[9+zero:]) })
	try(func() { fmt.Println(list[neg:]) })
	try(func() { fmt.Println(list[:neg]) })
	try(func() { fmt.Println(list[0 : 2+zero : 9+zero]) })
	try(func() { fmt.Println(list[0 : 3+zero : 2+zero]) })
	try(func() { fmt.Println(list[3+zero : 2+zero : 3]) })
	try(func() { fmt.Println(list[0:1:neg]) })
	try(func() { fmt.Println(list[0:neg:2]) })
	try(func() { fmt.Println(list[neg:1:2]) })
	try(func() { fmt.Println(text[4+zero : 2+zero]) })
	try(func() { fmt.Println(text[9+zero:]) })
	try(func() { fmt.Println(text[:9+zero]) })
	try(func() { fmt.Println(text[neg:]) })
	try(func() { fmt.Println(text[:neg]) })
	try(func() { fmt.Println(array[:9+zero]) })
	try(func() { fmt.Println(array[3+zero : 1+zero]) })
	try(func() { fmt.Println(grid[1:2]) })
	try(func() { fmt.Println(grid[1]) })
	try(func() {
		for _, v := range grid {
			fmt.Println(v)
		}
	})
	try(func() { none["a"] = 1 })
	try(func() { none["a"]++ })
	try(func() { fmt.Println(none["a"], len(none)); delete(none, "a") })
	try(func() { fmt.Println(where.side) })
	try(func() { where.side = 3 })
	try(func() { fmt.Println(*where) })
	try(func() { where.Area() })
	try(func() { figure.Area() })
	try(func() { f := figure.Area; f() })
	try(func() { f := where.Area; f() })
	try(func() { function() })
	try(func() { defer function(); fmt.Println("before") })
	try(func() { fmt.Println(10 / zero) })
	try(func() { fmt.Println(10 % zero) })
	try(func() { zero := 0; zero /= zero })
	try(func() { fmt.Println(uint8(7) / uint8(zero)) })
	try(func() { fmt.Println(1 << neg) })
	try(func() { fmt.Println(1 >> neg) })
	try(func() { fmt.Println(1 << small) })
	try(func() { fmt.Println(len(make([]int, neg))) })
	try(func() { fmt.Println(len(make([]int, zero, neg))) })
	try(func() { fmt.Println(len(make([]int, 3+zero, 2+zero))) })
	try(func() { fmt.Println(len(make([]int, far*far))) })
	try(func() { fmt.Println(cap(make(chan int, neg))) })
	try(func() { fmt.Println(len(make(map[int]int, neg))) })
	try(func() { close(channel) })
	try(func() { c := make(chan int); close(c); close(c) })
	try(func() { c := make(chan int, 1); close(c); c <- 1 })
	try(func() { fmt.Println(anything.(int)) })
	try(func() { fmt.Println(anything.(shape)) })
	try(func() { anything = "s"; fmt.Println(anything.(int)) })
	try(func() { anything = number(1); fmt.Println(anything.(int)) })
	try(func() { anything = 3; fmt.Println(anything.(shape)) })
	try(func() { anything = square{}; fmt.Println(anything.(*square)) })
	try(func() { anything = &square{}; fmt.Println(anything.(namer)) })
	try(func() { anything = byPointer{}; fmt.Println(anything.(shape)) })
	try(func() { fmt.Println(figure.(square)) })
	try(func() { figure = square{2}; fmt.Println(figure.(*byPointer)) })
	try(func() { figure = square{2}; fmt.Println(figure.(namer)) })
	try(func() { var e error = fmt.Errorf("e"); fmt.Println(e.(runtime.Error)) })
	try(func() { m := map[interface{}]int{}; m[[]int{1}] = 2 })
	try(func() { m := map[interface{}]int{}; m[holder{}] = 2 })
	try(func() { m := map[interface{}]int{}; fmt.Println(m[func() {}]) })
	try(func() { m := map[interface{}]int{}; delete(m, map[int]int{}) })
	try(func() { var a, b interface{} = []int{1}, []int{1}; fmt.Println(a == b) })
	try(func() { var a, b interface{} = holder{}, holder{}; fmt.Println(a == b) })
	try(func() { var a, b interface{} = map[int]int{}, 1; fmt.Println(a == b, a != nil) })
	try(func() { a, b := [1]interface{}{function}, [1]interface{}{function}; fmt.Println(a == b) })
}
