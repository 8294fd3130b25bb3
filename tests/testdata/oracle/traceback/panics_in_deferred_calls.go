package main

func f(c chan int)                   { close(c) }
func g(c chan int, m map[string]int) { m["x"] = 1 }

type T struct{}

func (T) M(c chan int) { close(c) }

type I interface{ M(chan int) }

func main() {
	c := make(chan int)
	var i I = T{}
	defer f(c)
	defer g(c, nil)
	defer i.M(c)
	defer T.M(T{}, c)
	defer close(c)
	defer print("hello")
}
