package main

import (
	"fmt"
	"math"
)

type ErrNegativeSqrt float64

func (e ErrNegativeSqrt) Error() string {
	return fmt.Sprintf("cannot Sqrt negative number: %v", float64(e))
}

func Sqrt(x float64) (float64, error) {
	if x < 0 {
		return 0, ErrNegativeSqrt(x)
	}
	z := 1.0
	for i := 0; i < 10; i++ {
		next := z - (z*z-x)/(2*z)
		if math.Abs(next-z) < 1e-12 {
			break
		}
		z = next
	}
	return z, nil
}

func main() {
	for _, x := range []float64{2, 9, 1e6, -2} {
		z, err := Sqrt(x)
		fmt.Printf("%.6f %v\n", z, err)
	}
}
