package main

import "fmt"

func main() {
	for _, f := range []float64{0, 1, 1.5, 100000, 999999, 1e6, 1234567, 12345678.9, 1e20, 1e21, 123456789012345678901234.0, 0.0001, 0.00001, 0.00012345, 3.14159265358979, 1.0 / 3, 1e100, 5e-324, 100, -2.5} {
		fmt.Println(f, float32(f))
		fmt.Printf("%g %.3g %e %.2f %8.3f|%-8.1f|%+.1f|%08.2f %G %.0f %.10g %6.2e|% .2f|%v|%6.1f|%+08.2f\n",
			f, f, f, f, f, f, f, f, f, f, f, f, f, f, f, f)
	}
	a, b := 7.5, 2.0
	fmt.Println(a+b, a-b, a*b, a/b, -a, a < b, a > b, a == 7.5)
	var z float64
	fmt.Println(1/z, -1/z, z/z, z/z == z/z)
	fmt.Printf("%5.1f|%f|%08.1f|%+v\n", 1/z, z/z, -1/z, 1/z)
	fmt.Println(int(a+0.4), int(a), int(-a), uint8(a), float32(0.1), float64(float32(0.1)))
	var f32 float32 = 16777216
	fmt.Println(f32+1, f32*3)
}
