package main

import (
	"fmt"
	"math"
)

type shape interface {
	area() float64
	perimeter() float64
}

type named interface {
	shape
	fmt.Stringer
}

type rect struct{ w, h float64 }
type circle struct{ r float64 }

func (r rect) area() float64        { return r.w * r.h }
func (r rect) perimeter() float64   { return 2 * (r.w + r.h) }
func (r rect) String() string       { return "rect" }
func (c *circle) area() float64     { return math.Pi * c.r * c.r }
func (c *circle) perimeter() float64 { return 2 * math.Pi * c.r }

func main() {
	for _, s := range []shape{rect{3, 4}, &circle{1}} {
		_, ok := s.(named)
		fmt.Printf("%T %.2f %.2f %v\n", s, s.area(), s.perimeter(), ok)
	}
}
