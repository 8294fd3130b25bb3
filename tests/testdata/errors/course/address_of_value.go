package main

func f() int { return 1 }

func main() {
	_ = &f() // ERROR `invalid operation: cannot take address of f\(\) \(value of type int\)`
	_ = &1 // ERROR `invalid operation: cannot take address of 1 \(untyped int constant\)`
	m := map[int]int{}
	_ = &m[0] // ERROR `invalid operation: cannot take address of m\[0\] \(map index expression of type int\)`
	p := 3
	println(*p) // ERROR `invalid operation: cannot indirect p \(variable of type int\)`
}
