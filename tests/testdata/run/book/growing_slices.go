// How slices grow, share and are copied.
package main

import (
	"fmt"
	"os"
	"strings"
)

type big struct{ a, b, c int64 }

func growth[T any](n int) []int {
	var s []T
	var caps []int
	last := -1
	for i := 0; i < n; i++ {
		var z T
		s = append(s, z)
		if cap(s) != last {
			last = cap(s)
			caps = append(caps, last)
		}
	}
	return caps
}

func main() {
	_ = os.Args
	fmt.Println(growth[int](5000))
	fmt.Println(growth[byte](5000))
	fmt.Println(growth[string](1000))
	fmt.Println(growth[big](500))
	fmt.Println(growth[struct{}](3))
	fmt.Println(growth[[3]int32](300))
	fmt.Println(growth[bool](100), growth[any](100), growth[*int](600))
	a := []int{1, 2, 3}
	b := append(a, 4, 5, 6, 7)
	fmt.Println(len(b), cap(b), cap(append([]byte("hello"), "world!!"...)), cap(append([]rune(nil), []rune("héllo")...)))
	fmt.Println(cap([]byte("hello world, this is a long string over 32 bytes")), cap([]rune("abc")), cap(append([]int64{}, make([]int64, 7)...)))
	m := make([]int, 3, 10)
	s1 := m[1:2]
	s2 := m[1:2:2]
	s1 = append(s1, 99)
	s2 = append(s2, 77)
	fmt.Println(m, m[:5], s1, s2, cap(s1), cap(s2))
	matrix := make([][]float64, 3)
	for i := range matrix {
		matrix[i] = make([]float64, 3)
		for j := range matrix[i] {
			matrix[i][j] = float64(i*3+j) / 2
		}
	}
	fmt.Println(matrix)
	row := matrix[1]
	row[0] = -1
	fmt.Printf("%6.2f\n%v\n", matrix, len(matrix[0][:2]))
	arr := [...]string{2: "c", 0: "a", 5: "f"}
	brr := arr
	brr[0] = "z"
	fmt.Printf("%q %d %v %v\n", arr, len(arr), arr == brr, brr[4:])
	p := &arr
	for i, v := range p {
		if v == "" {
			p[i] = strings.Repeat("-", i)
		}
	}
	fmt.Println(*p, len(p), p[1:3])
	copy(arr[1:], arr[:])
	fmt.Println(arr)
	var nilS []int
	empty := []int{}
	fmt.Println(nilS == nil, empty == nil, len(nilS), nilS, empty, append(nilS, empty...) == nil)
	fmt.Printf("%v %+v %#v %#v %T\n", nilS, empty, nilS, empty, nilS)
	var sb strings.Builder
	prev := 0
	for i := 0; i < 200; i++ {
		sb.WriteByte('x')
		if sb.Cap() != prev {
			prev = sb.Cap()
			fmt.Print(prev, " ")
		}
	}
	fmt.Println(sb.Len())
	x := [3][2]int{{1, 2}, {3}, {}}
	for i := range x {
		x[i][1] += i
	}
	y := x
	y[0] = [2]int{9, 9}
	fmt.Println(x, y, x != y, len(x[0]))
	del := []int{0, 1, 2, 3, 4, 5}
	del = append(del[:2], del[3:]...)
	fmt.Println(del, del[:6], cap(del))
	del = append(del[:1], append([]int{100, 200}, del[1:]...)...)
	fmt.Println(del, cap(del))
	rev := del
	for i, j := 0, len(rev)-1; i < j; i, j = i+1, j-1 {
		rev[i], rev[j] = rev[j], rev[i]
	}
	fmt.Println(rev)
	filtered := rev[:0]
	for _, v := range rev {
		if v%2 == 0 {
			filtered = append(filtered, v)
		}
	}
	fmt.Println(filtered, rev)
}
