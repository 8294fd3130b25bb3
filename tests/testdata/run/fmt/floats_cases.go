package main

import (
	"fmt"
	"math"
)

func main() {
	values := []float64{0, 1, -1.5, 3.14159, 1e6, 1e20, 1e21, 1e-5, 123456789, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), 100, 1e100}
	for _, verb := range []string{"%v", "%g", "%G", "%e", "%E", "%f", "%F", "%b", "%x", "%X", "%#v", "%+v", "% v", "%.2f", "%8.2f|", "%-8.2f|", "%08.2f|", "%+.3e", "%.3g", "%.0f", "%#.0f", "%#g", "%#.3g", "%#x", "%+08.1f|", "% 08.1f|", "%10v|", "%-10v|", "%010v|", "%d", "%s", "%.3v", "%#.2e", "%#G", "%6.f|", "%.1x", "%#e"} {
		fmt.Print(verb, ": ")
		for _, v := range values {
			fmt.Printf(verb+" ", v)
		}
		fmt.Printf(verb+"\n", float32(0.1))
	}
	fmt.Println(1.0, 2.5, float32(1)/3, 1e9, 1e-9, 12345678.9)
}
