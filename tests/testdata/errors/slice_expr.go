package main

func f() [3]int { return [3]int{} }

func main() {
	a := [3]int{}
	_ = a[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = a[:5]  // ERROR `invalid argument: index 5 out of bounds \[0:4\]`
	_ = a[-1:] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = f()[:] // ERROR `invalid operation: f\(\) \(value of type \[3\]int\) \(slice of unaddressable value\)`
	s := "abc"
	_ = s[0:1:2] // ERROR `invalid operation: 3-index slice of string`
	x := 1
	_ = x[:]    // ERROR `invalid operation: cannot slice x \(variable of type int\)`
	_ = s["a":] // ERROR `cannot convert "a" \(untyped string constant\) to int`
	var p *int
	_ = p[1:2]     // ERROR `invalid operation: cannot slice p \(variable of type \*int\)`
	_ = "abc"[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = a[1:2:1]   // ERROR `invalid slice indices: 1 < 2`
}
