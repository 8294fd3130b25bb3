package main

import "fmt"

type rgb struct{ r, g, b uint8 }

func main() {
	var s []int
	fmt.Println(s == nil, len(s), cap(s))
	for i := 0; i < 20; i++ {
		s = append(s, i*i)
		fmt.Print(len(s), "/", cap(s), " ")
	}
	fmt.Println()
	fmt.Println(s[3], s[2:5], s[:3], s[17:], len(s[2:5]), cap(s[2:5:7]))
	t := s[2:4]
	t[0] = 100
	t = append(t, 200)
	fmt.Println(s[:6], t)
	u := make([]string, 2, 5)
	u[0] = "a"
	u = append(u, "b", "c")
	fmt.Printf("%q %d %d\n", u, len(u), cap(u))
	a := [5]int{1, 2, 3}
	b := a
	b[0] = 9
	fmt.Println(a, b, a == b, a != [5]int{1, 2, 3}, len(a))
	p := &a
	p[4] = 7
	for i, v := range p {
		fmt.Print(i, "=", v, " ")
	}
	fmt.Println()
	sl := a[1:3]
	sl[0] = 55
	fmt.Println(a, sl, cap(sl))
	m := [][]int{{1}, {2, 3}, {}}
	m[2] = append(m[2], 4, 5, 6)
	fmt.Println(m, len(m[1]))
	n := copy(s, s[5:])
	fmt.Println(n, s[:4])
	c := []rgb{{1, 2, 3}, {4, 5, 6}}
	c = append(c, rgb{7, 8, 9})
	c[1].g = 50
	for _, v := range c {
		fmt.Print(v.r, v.g, v.b, " ")
	}
	fmt.Println(c)
	d := append([]int(nil), s[:3]...)
	d = append(d, d...)
	fmt.Println(d, len(d))
	var g [3][2]int
	g[1][1] = 4
	i := 2
	g[i][0] = 5
	fmt.Println(g, g[i])
	k := [...]string{2: "two", 0: "zero"}
	fmt.Println(len(k), k)
	var f []float32
	f = append(f, 1, 2, 3)
	by := append([]byte("x"), 1, 2, 3, 4, 5, 6, 7, 8)
	fmt.Println(cap(f), cap(by))
}
