package main

import (
	"bytes"
	"fmt"
)

type Field struct {
	s    [][]bool
	w, h int
}

func NewField(w, h int) *Field {
	s := make([][]bool, h)
	for i := range s {
		s[i] = make([]bool, w)
	}
	return &Field{s, w, h}
}

func (f *Field) Alive(x, y int) bool { return f.s[(y+f.h)%f.h][(x+f.w)%f.w] }

func (f *Field) Next() *Field {
	next := NewField(f.w, f.h)
	for y := 0; y < f.h; y++ {
		for x := 0; x < f.w; x++ {
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if (dx != 0 || dy != 0) && f.Alive(x+dx, y+dy) {
						n++
					}
				}
			}
			next.s[y][x] = n == 3 || n == 2 && f.Alive(x, y)
		}
	}
	return next
}

func (f *Field) String() string {
	var b bytes.Buffer
	for y := 0; y < f.h; y++ {
		for x := 0; x < f.w; x++ {
			c := byte('.')
			if f.Alive(x, y) {
				c = '#'
			}
			b.WriteByte(c)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func main() {
	f := NewField(6, 6)
	for _, p := range [][2]int{{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}} {
		f.s[p[1]][p[0]] = true
	}
	for i := 0; i < 4; i++ {
		fmt.Println(f)
		f = f.Next()
	}
}
