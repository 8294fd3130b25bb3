package main

import (
	"fmt"
	"math"
)

func main() {
	values := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3.7, -3.7, 1e300, -1e300, 5e-324, math.Inf(1), math.Inf(-1), math.NaN(), 4503599627370497.5}
	for _, x := range values {
		fmt.Println(x, math.Abs(x), math.Floor(x), math.Ceil(x), math.Trunc(x), math.Round(x), math.RoundToEven(x), math.Sqrt(x), math.Signbit(x), math.IsNaN(x), math.IsInf(x, 0), math.IsInf(x, -1))
		f, e := math.Frexp(x)
		w, r := math.Modf(x)
		fmt.Println(f, e, w, r, math.Ldexp(x, 3), math.Ldexp(x, -2000), math.Logb(x), math.Ilogb(x), math.Nextafter(x, 2), math.Float64bits(math.Abs(x)))
		for _, y := range values {
			fmt.Print(math.Max(x, y), math.Min(x, y), math.Dim(x, y), math.Copysign(x, y), math.Mod(x, y), math.Remainder(x, y), math.Hypot(x, y), " ")
		}
		fmt.Println()
	}
	fmt.Println(math.Pi, math.E, math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.MaxInt8, math.Phi, math.Sqrt2, math.Ln2)
	fmt.Println(math.Float32bits(1.5), math.Float32frombits(0x40490fdb), math.Float64frombits(0x400921fb54442d18), math.Nextafter32(1, 2), math.FMA(2, 3, 4), math.Pow10(5), math.Pow10(-400), math.Pow10(400))
	fmt.Println(math.Pow(2, 10), math.Pow(2, 0.5), math.Pow(0, -1), math.Pow(-8, 1.0/3), math.Pow(10, 3), math.Cbrt(27), math.Exp(0), math.Log(1), math.Log2(8), math.Log10(1000), math.Exp2(10))
}
