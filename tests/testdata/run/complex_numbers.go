// Complex numbers: constants, arithmetic, comparison, conversion, parts, as keys and elements.
package main

import "fmt"

const c = 1 + 2i

type Z complex128

var global = complex(1, -1)

func swap(z complex128) complex128 { return complex(imag(z), real(z)) }

func pair() (complex64, complex128) { return 1 + 1i, 2 - 2i }

func main() {
	var a complex128 = c
	b := complex(3, -4)
	fmt.Println(a+b, a-b, a*b, a/b, -a)
	fmt.Println(real(a), imag(b), swap(b))
	var x complex64 = 0.1 + 0.2i
	y := complex64(b)
	fmt.Println(x*y, x/y, x+y, complex128(x))
	a += b
	a *= 2
	a++
	fmt.Println(a, global)
	fmt.Println(a == b, a != b, a == a, b == 3-4i)
	z := Z(a)
	fmt.Println(z == Z(a), real(z))
	s := []complex128{1, 2i, c}
	s[1] *= s[2]
	var arr [2]complex64
	arr[1] = x
	for i, v := range s {
		fmt.Println(i, v)
	}
	m := map[complex128]string{1i: "i", 2: "two"}
	fmt.Println(m[1i], m[2+0i], m[3], arr[1] == x)
	p, q := pair()
	fmt.Println(p, q)
	var zero complex128
	fmt.Println(a/zero != a/zero, 1/zero)
	var f float32 = 1.5
	fmt.Println(complex(f, 2), real(complex(f, 2)))
	var e interface{} = a
	v, ok := e.(complex128)
	fmt.Println(v == a, ok)
	switch b {
	case 3 - 4i:
		fmt.Println("found")
	}
	ch := make(chan complex128, 1)
	ch <- b
	fmt.Println(<-ch)
	type point struct {
		z complex128
		n int
	}
	pt := &point{z: 2i}
	pt.z *= pt.z
	fmt.Println(pt.z, *pt == point{-4, 0})
	fmt.Println(x*x+x, y*y*y/x)
	const big = 1e300 * 1i
	fmt.Println(real(big), imag(big*1e-300), len([...]int{real(2 + 0i): 1}))
}
