package main

import "fmt"

func main() {
	f := 1234.5678
	fmt.Printf("%f %.2f %8.1f|%-8.1f|%08.3f %+.1f\n", f, f, f, f, f, f)
	fmt.Printf("%e %E %.3e %g %G %.3g\n", f, f, f, f, f, f)
	fmt.Printf("%v %g %g %g %g\n", f, 1e6, 1e21, 1e-5, 100000.0)
	fmt.Printf("%6.2f%% %.0f %.0f %.0f\n", 99.5, 0.5, 1.5, 2.5)
	fmt.Printf("%v %.1f %5.1f\n", []float64{1, 2.5}, []float64{1, 2.55}, 3+4i)
	fmt.Printf("%x %b %t\n", 1.5, 1.0, 1.5)
	fmt.Printf("%#g %#.3x % f\n", 1.0, 1.0, 2.0)
}
