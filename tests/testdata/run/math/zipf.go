// Numbers that fall off by a power.
package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(11))
	for _, of := range []struct {
		s, v    float64
		largest uint64
	}{{1.1, 1, 5}, {1.5, 2, 10}, {3, 1.5, 1000}, {2, 10, 1 << 40}, {1.000001, 1, 3}, {9, 1, 0}} {
		z := rand.NewZipf(r, of.s, of.v, of.largest)
		for i := 0; i < 12; i++ {
			fmt.Print(z.Uint64(), " ")
		}
		fmt.Println()
	}
	fmt.Println(rand.NewZipf(r, 1, 1, 5), rand.NewZipf(r, 2, 0.5, 5))
	defer func() { fmt.Println(recover()) }()
	rand.NewZipf(r, 0, 1, 1).Uint64()
}
