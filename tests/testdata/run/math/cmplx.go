package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func show(name string, c complex128) { fmt.Printf("%s %.10f\n", name, c) }

func main() {
	z := 3 + 4i
	fmt.Println(cmplx.Abs(z), cmplx.Conj(z), cmplx.IsNaN(cmplx.NaN()), cmplx.IsInf(cmplx.Inf()), cmplx.Sqrt(-4))
	r, theta := cmplx.Polar(2i)
	fmt.Println(r, theta, cmplx.Phase(-1))
	show("exp", cmplx.Exp(1i*math.Pi))
	show("log", cmplx.Log(z))
	show("log10", cmplx.Log10(z))
	show("sqrt", cmplx.Sqrt(z))
	show("pow", cmplx.Pow(z, 0.5+1i))
	show("sin", cmplx.Sin(z))
	show("cos", cmplx.Cos(z))
	show("tan", cmplx.Tan(z))
	show("sinh", cmplx.Sinh(1+1i))
	show("cosh", cmplx.Cosh(1+1i))
	show("tanh", cmplx.Tanh(1+1i))
	show("asin", cmplx.Asin(z))
	show("acos", cmplx.Acos(z))
	show("atan", cmplx.Atan(z))
	show("asinh", cmplx.Asinh(z))
	show("acosh", cmplx.Acosh(z))
	show("atanh", cmplx.Atanh(z))
	show("rect", cmplx.Rect(2, math.Pi/3))
	show("cot", cmplx.Cot(1+1i))
}
