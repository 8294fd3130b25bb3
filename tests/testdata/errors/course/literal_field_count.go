package main

type point struct{ x, y int }

func main() {
	_ = point{1} // ERROR `too few values in point\{…\}`
	_ = point{1, 2, 3} // ERROR `too many values in point\{…\}`
	_ = point{1, y: 2} // ERROR `mixture of field:value and value elements in struct literal`
}
