package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Printf("%.12f %.12f %.12f %.12f\n", math.Exp(1), math.Log(10), math.Log2(8), math.Log10(1000))
	fmt.Printf("%.12f %.12f %.12f\n", math.Sin(1), math.Cos(1), math.Tan(1))
	fmt.Printf("%.12f %.12f %.12f %.12f\n", math.Asin(1), math.Acos(0), math.Atan(1), math.Atan2(-1, -1))
	fmt.Printf("%.12f %.12f %.12f\n", math.Sinh(1), math.Cosh(1), math.Tanh(1))
	fmt.Printf("%.12f %.12f %.12f %.12f\n", math.Expm1(1e-5), math.Log1p(1e-5), math.Exp2(0.5), math.Erf(0.5))
	s, c := math.Sincos(0.5)
	fmt.Printf("%.12f %.12f %v %v\n", s, c, math.Log(0), math.Log(-1))
}
