package main

import (
	"fmt"
	"math"
)

func main() {
	fs := []struct {
		n string
		f func(float64) float64
	}{{"sin", math.Sin}, {"cos", math.Cos}, {"tan", math.Tan}, {"asin", math.Asin}, {"acos", math.Acos}, {"atan", math.Atan}, {"sinh", math.Sinh}, {"cosh", math.Cosh}, {"tanh", math.Tanh}, {"exp", math.Exp}, {"log", math.Log}, {"log2", math.Log2}, {"log10", math.Log10}, {"exp2", math.Exp2}, {"cbrt", math.Cbrt}, {"gamma", math.Gamma}, {"erf", math.Erf}, {"erfc", math.Erfc}, {"acosh", math.Acosh}}
	for _, f := range fs {
		for i := 1; i < 60; i++ {
			x := float64(i) * 0.1731
			fmt.Println(f.n, x, f.f(x), f.f(x/11), f.f(-x))
		}
	}
	for i := 1; i < 60; i++ {
		x := float64(i) * 0.1731
		fmt.Println("pow", x, math.Pow(x, 1.7), math.Pow(x, 3), math.Pow(1.05, float64(i)), math.Pow(x, -0.5))
		fmt.Println("atan2", x, math.Atan2(x, 3), math.Atan2(-2, x))
		fmt.Println("hypot", x, math.Hypot(x, 3))
	}
}
