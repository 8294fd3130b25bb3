package main

func f() {}

func main() {
	a := [3]int{1, 2, 3}
	_ = a[3]   // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = a[-1]  // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = a["x"] // ERROR `cannot convert "x" \(untyped string constant\) to int`
	_ = a[1.5] // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = a[1.0]
	s := []int{1}
	_ = s[-1]    // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = s[nil]   // ERROR `cannot convert nil to int`
	_ = "abc"[5] // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	x := 1
	_ = x[0] // ERROR `invalid operation: cannot index x \(variable of type int\)`
	m := map[string]int{}
	_ = m[1] // ERROR `cannot use 1 \(untyped int constant\) as string value in map index`
	var p *[]int
	_ = p[0]     // ERROR `invalid operation: cannot index p \(variable of type \*\[\]int\)`
	_ = a[1<<70] // ERROR `1 << 70 \(untyped int constant 1180591620717411303424\) overflows int`
	_ = f[0]     // ERROR `invalid operation: cannot index f \(value of type func\(\)\)`
}
