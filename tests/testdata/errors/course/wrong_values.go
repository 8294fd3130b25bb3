package main

import "fmt"

func f() (int, string) { return 1, "a" }
func g(x int, s string) {}
func h() {}

func main() {
	x := f() // ERROR `assignment mismatch: 1 variable but f returns 2 values`
	var a, b, c = f() // ERROR `assignment mismatch: 3 variables but f returns 2 values`
	g(f())
	g(1, f()) // ERROR `multiple-value f\(\) \(value of type \(int, string\)\) in single-value context`
	fmt.Println(f(), 1) // ERROR `multiple-value f\(\) \(value of type \(int, string\)\) in single-value context`
	y := h() // ERROR `h\(\) \(no value\) used as value`
	h() + 1 // ERROR `h\(\) \(no value\) used as value`
	if h() { // ERROR `h\(\) \(no value\) used as value`
	}
	return f() // ERROR `too many return values`
	var arr [2]int = [3]int{} // ERROR `cannot use \[3\]int\{\} \(value of type \[3\]int\) as type \[2\]int in variable declaration`
	arr = []int{1, 2} // ERROR `cannot use \[\]int\{…\} \(value of type \[\]int\) as type \[2\]int in assignment`
	s := []int{1, 2, 3}
	s[1.5] = 1 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	s["a"] = 1 // ERROR `cannot convert "a" \(untyped string constant\) to int`
	s[-1] = 1 // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	arr[2] = 1 // ERROR `invalid argument: index 2 out of bounds \[0:2\]`
	_ = s[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = "abc"[5] // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	_ = arr[1:5] // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	"abc"[0] = 'x' // ERROR `cannot assign to "abc"\[0\] \(value of type byte\)`
	m := map[string]int{}
	m[1] = 2 // ERROR `cannot use 1 \(untyped int constant\) as string value in map index`
	m["a"]++
	&m["a"] // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type int\)`
	p := &m["a"] // ERROR `invalid operation: cannot take address of m\["a"\] \(map index expression of type int\)`
	m["s"].x = 1 // ERROR `m\["s"\]\.x undefined \(type int has no field or method x\)`
	type P struct{ x int }
	ps := map[string]P{}
	ps["a"].x = 1 // ERROR `cannot assign to struct field ps\["a"\]\.x in map`
	q := map[[]int]string{} // ERROR `invalid map key type \[\]int`
	var fn func()
	fn == fn // ERROR `invalid operation: fn == fn \(func can only be compared to nil\)`
	_ = fn == h // ERROR `invalid operation: fn == h \(func can only be compared to nil\)`
	_ = s == s // ERROR `invalid operation: s == s \(slice can only be compared to nil\)`
	_ = ps == nil
	_ = P{} == nil // ERROR `invalid operation: P\{\} == nil \(mismatched types P and untyped nil\)`
	_ = &P{} == P{} // ERROR `invalid operation: &P\{\} == P\{\} \(mismatched types \*P and P\)`
	_ = [2]func(){} == [2]func(){} // ERROR `invalid operation: \[2\]func\(\)\{\} == \[2\]func\(\)\{\} \(\[2\]func\(\) cannot be compared\)`
	fmt.Println(x, a, b, c, y, p, q)
}
