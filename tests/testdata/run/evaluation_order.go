package main

import "fmt"

var x = 1
var arr = []int{1, 2, 3}

func f() int         { x++; arr[0]++; return 10 }
func g(a, b int) int { return a*100 + b }

type S struct{ a, b int }

var s S

func h() int { s.a++; return 10 }

func two() (int, int) { x = 50; return 1, 2 }

func main() {
	fmt.Println(x + f())
	fmt.Println(f() + x)
	fmt.Println(x, f(), x)
	fmt.Println(g(x, f()))
	fmt.Println(g(arr[0], f()))
	fmt.Println(arr[0] + f())
	fmt.Println(s.a + h())
	p := &s
	fmt.Println(p.a + h())
	y := 1
	inc := func() int { y++; return 10 }
	fmt.Println(y + inc())
	fmt.Println(g(y, inc()))
	z := []int{y, inc(), y}
	fmt.Println(z)
	w := S{y, inc()}
	fmt.Println(w)
	y += inc()
	fmt.Println(y)
	arr[x-x+1] += f()
	fmt.Println(arr)
	a, b := y, inc()
	fmt.Println(a, b)
	if y < inc()+y {
		fmt.Println("lt", y)
	}
	fmt.Println(y == inc()+y-10, y*2+inc())
	m := map[int]int{1: 1}
	mf := func() int { m[1]++; return 5 }
	fmt.Println(m[1]+mf(), m)
	ch := make(chan int, 3)
	ch <- 1
	fmt.Println(x+<-ch, x)
	r := func() (int, int) { return y, inc() }
	fmt.Println(r())
	str := "a"
	sf := func() string { str += "b"; return "c" }
	fmt.Println(str + sf() + str)
	ar := [2]int{y, inc()}
	fmt.Println(ar, y)
	var i interface{} = y
	_ = i
	ch <- y + inc()
	fmt.Println(<-ch, y)
	q := &y
	fmt.Println(*q+inc(), g(*q, inc()))
	fmt.Println(s, h(), s)
	fmt.Println(-y + inc())
	fmt.Println(y+1+inc(), (y)+(inc()))
	fmt.Println(len(arr)+f(), float64(y)+float64(inc()))
}
