package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	values := []float64{0, 1, -1.5, 0.1, 1e21, 1e-7, 123456789, 5e-324, math.MaxFloat64, math.Pi, 1.0 / 3, 100, 2.5, 3.5, 1e100, math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), 8388608.5}
	for _, v := range values {
		for _, verb := range "beEfgGxX" {
			for _, prec := range []int{-1, 0, 3, 17} {
				fmt.Print(strconv.FormatFloat(v, byte(verb), prec, 64), " ")
			}
			fmt.Println(strconv.FormatFloat(v, byte(verb), -1, 32))
		}
	}
	fmt.Println(strconv.FormatFloat(1, 'q', -1, 64))
	for _, s := range []string{"1", "-1.5", "+.5", "5.", "1e10", "1E+10", "1e-400", "1e400", "-1e400", "inf", "-Infinity", "NaN", "nan", "+nan", "0x1p-2", "0x1.8p1", "0x1.8", "1_000.5", "_1", "1__0", "1e", "", ".", "e1", "1x", "0x", " 1", "123456789012345678901234567890", "4.9e-324", "2e-324", "1.7976931348623159e308", "0.1e1_0"} {
		f, err := strconv.ParseFloat(s, 64)
		g, err32 := strconv.ParseFloat(s, 32)
		fmt.Println(s, f, err, g, err32)
	}
	fmt.Println(string(strconv.AppendFloat([]byte("f="), 1.25, 'f', 1, 64)))
}
