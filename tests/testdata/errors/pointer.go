package main

func f() int { return 1 }

func main() {
	x := 1
	var p *int = x     // ERROR `cannot use x \(variable of type int\) as type \*int in variable declaration`
	_ = *x             // ERROR `invalid operation: cannot indirect x \(variable of type int\)`
	_ = &x.y           // ERROR `x\.y undefined \(type int has no field or method y\)`
	var q *string = &x // ERROR `cannot use &x \(value of type \*int\) as type \*string in variable declaration`
	*p = "a"           // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	_ = p + 1          // ERROR `cannot convert 1 \(untyped int constant\) to \*int`
	p.x = 1            // ERROR `p\.x undefined \(type \*int has no field or method x\)`
	_ = q
	_ = **p   // ERROR `invalid operation: cannot indirect \*p \(variable of type int\)`
	_ = &f()  // ERROR `invalid operation: cannot take address of f\(\) \(value of type int\)`
	p++       // ERROR `invalid operation: p\+\+ \(non-numeric type \*int\)`
	_ = p < p // ERROR `invalid operation: p < p \(operator < not defined on pointer\)`
	_ = *"a"  // ERROR `invalid operation: cannot indirect "a" \(untyped string constant\)`
}
