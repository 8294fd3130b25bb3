package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"1+2i", "(3-4i)", "5", "i", "-i", "2.5e1-1e-1i", "+Inf+Infi", "NaN+NaNi", "", "1+2", "1i2", "(1+2i", "1e400+1i", "0x1p1+0x1p-1i", "1+-2i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	fmt.Println(strconv.FormatComplex(1.5-2i, 'f', 2, 128), strconv.FormatComplex(1e10i, 'g', -1, 64))
}
