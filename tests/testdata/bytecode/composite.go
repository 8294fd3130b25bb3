package main

type Point struct{ X, Y int }

var table = map[string][]Point{"a": {{1, 2}, {Y: 3}}}

func main() {
	p := &Point{1, 2}
	q := Point{Y: p.X}
	p.Y, q.X = q.X, p.Y
	xs := []int{1, 2, 3}
	xs = append(xs[1:], q.X)
	var a [4]int
	a[xs[0]] = len(xs)
	table["b"] = append(table["b"], *p)
}
