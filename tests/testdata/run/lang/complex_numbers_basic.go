package main

import "fmt"

func main() {
	c := complex(3, 4)
	d := 1 + 2i
	c += d
	fmt.Println(c, real(c), imag(c), c*d, c/d, -c, c == d, d != 1+2i)
	var c64 complex64 = 2i
	fmt.Printf("%v %.1f %T %T\n", c64*c64, c, c64, real(c64))
}
