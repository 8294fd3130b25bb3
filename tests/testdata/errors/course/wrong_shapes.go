package main

import "fmt"

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Square struct{ side float64 }

func (s *Square) Area() float64      { return s.side * s.side }
func (s *Square) Perimeter() float64 { return 4 * s.side }

type Circle struct{ r float64 }

func (c Circle) Area() int           { return 0 }
func (c Circle) Perimeter() float64  { return 0 }

func main() {
	shapes := []Shape{Square{2}, &Square{3}, Circle{1}, nil, 5} // ERROR `cannot use Square\{…\} \(value of type Square\) as type Shape in array or slice literal:` `cannot use Circle\{…\} \(value of type Circle\) as type Shape in array or slice literal:` `cannot use 5 \(constant of type int\) as type Shape in array or slice literal:`
	for _, s := range shapes {
		fmt.Println(s.area(), s.Volume()) // ERROR `s\.area undefined \(type Shape has no field or method area, but does have Area\)` `s\.Volume undefined \(type Shape has no field or method Volume\)`
	}
	m := map[string]Shape{"a": Square{1}, "b": &Circle{2}} // ERROR `cannot use Square\{…\} \(value of type Square\) as type Shape in map literal:` `cannot use &Circle\{…\} \(value of type \*Circle\) as type Shape in map literal:`
	var s Shape = Circle{1} // ERROR `cannot use Circle\{…\} \(value of type Circle\) as type Shape in variable declaration:`
	c := s.(Circle) // ERROR `impossible type assertion: s\.\(Circle\)`
	sq := s.(*Square)
	sq2 := s.(Square) // ERROR `impossible type assertion: s\.\(Square\)`
	n := s.(int) // ERROR `impossible type assertion: s\.\(int\)`
	fmt.Println(m, c, sq, sq2, n, shapes.len()) // ERROR `shapes\.len undefined \(type \[\]Shape has no field or method len\)`
	switch v := s.(type) {
	case Circle, *Square: // ERROR `impossible type switch case: Circle`
		v.side = 1 // ERROR `v\.side undefined \(type Shape has no field or method side\)`
	case string: // ERROR `impossible type switch case: string`
	}
	switch s.(type) {
	case *Square:
	case *Square: // ERROR `duplicate case \*Square in type switch`
	}
	x := 5
	_ = x.(int) // ERROR `invalid operation: x \(variable of type int\) is not an interface`
	switch x.(type) { // ERROR `x \(variable of type int\) is not an interface`
	}
}
