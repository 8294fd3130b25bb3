package main

type shape interface {
	area() float64
	name() string
}

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }

func main() {
	var s shape = square{2} // ERROR `cannot use square\{…\} \(value of type square\) as type shape in variable declaration:`
	println(s)
}
