package main

import "fmt"

type point struct{ x, y int }

type line struct {
	from, to point
	label    string
}

func main() {
	a := point{1, 2}
	b := point{y: 2, x: 1}
	p := &b
	p.x = 10
	l := line{point{}, point{3, 4}, "l"}
	copied := l
	copied.to.x = 30
	fmt.Println(a == point{1, 2}, b, l, copied, l == copied, *p)
	anonymous := struct {
		name string
		tags []string
	}{"n", []string{"t"}}
	fmt.Printf("%v %+v\n", anonymous, l)
	list := []point{{1, 1}, {2, 2}}
	for i := range list {
		list[i].x *= 10
	}
	ptrs := []*point{{5, 5}}
	m := map[string]point{"o": {0, 0}}
	fmt.Println(list, *ptrs[0], m)
}
