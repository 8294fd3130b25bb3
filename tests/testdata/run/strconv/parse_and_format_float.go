package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"3.14", "1e10", "-0", "inf", "NaN", "1e400", "x", "0x1p-2", ".5", "5.", "1e", "1_0.5"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	f, err := strconv.ParseFloat("3.4e39", 32)
	fmt.Println(f, err)
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.1, 'f', -1, 32))
	fmt.Println(strconv.FormatFloat(123456, 'e', 3, 64), strconv.FormatFloat(2.5, 'f', 0, 64), strconv.FormatFloat(1, 'b', -1, 64))
}
