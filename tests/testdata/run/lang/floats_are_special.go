package main

import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	inf, nan := 1/zero, zero/zero
	fmt.Println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, inf > math.MaxFloat64)
	fmt.Println(0.1+0.2, 0.1+0.2 == 0.3, 1e100, 1e-7, 123456789.0, 1e21, 1e20, float32(1)/3)
	fmt.Println(-zero, 1/(-zero) < 0, math.Copysign(0, -1), math.MaxFloat32, math.SmallestNonzeroFloat64)
}
