package main

type Shape interface{ Area() int }

type Square struct{ side, id int }

func (s Square) Area() int { return s.side * s.side }

func (s *Square) Grow(by int) { s.side += by }

type Named struct {
	Square
	name string
}

func total(shapes ...Shape) (sum int) {
	for _, s := range shapes {
		sum += s.Area()
	}
	return
}

func main() {
	n := Named{Square{2, 1}, "n"}
	n.Grow(3)
	grow := n.Grow
	grow(1)
	total(n, Square{1, 2})
}
