package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(math.Abs(-2), math.Ceil(1.2), math.Floor(-1.2), math.Trunc(-1.8), math.Round(2.5), math.RoundToEven(2.5))
	fmt.Println(math.Max(3, 7), math.Min(3, math.NaN()), math.Mod(7, -3), math.Remainder(7, 3), math.Dim(3, 5))
	fmt.Println(math.Sqrt(2), math.Cbrt(27), math.Pow(2, 10), math.Pow(2, -1), math.Hypot(3, 4))
	fmt.Println(math.Inf(1), math.IsInf(math.Inf(-1), -1), math.IsNaN(math.Sqrt(-1)), math.Signbit(-0.0))
	whole, frac := math.Modf(3.25)
	f, exp := math.Frexp(8)
	fmt.Println(whole, frac, f, exp, math.Ldexp(0.5, 4), math.Copysign(3, -1))
	fmt.Println(math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxInt8, math.Pi, math.E)
	fmt.Println(math.Float64bits(1), math.Float32bits(1), math.Float64frombits(4614253070214989087))
	fmt.Println(math.Gamma(5), math.FMA(2, 3, 4), math.Logb(8), math.Ilogb(8), math.Nextafter(1, 2))
}
