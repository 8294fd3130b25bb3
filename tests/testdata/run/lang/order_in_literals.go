package main

import "fmt"

type P struct{ a, b int }

func main() {
	p := P{}
	set := func(n int) int { p.a = n; return n }
	fs := [3]P{p, {set(9), 1}, p}
	gs := [3]P{p, P{set(10), 1}, p}
	hs := []P{p, {set(11), 1}, p}
	is := [2]int{p.a, set(12)}
	js := struct {
		x P
		y int
	}{p, set(13)}
	ks := struct{ x, y P }{p, P{set(14), p.a}}
	fmt.Println(fs, gs, hs, is, js, ks)
}
