package main

func main() {
	var f float64 = 1
	_ = f << 1   // ERROR `invalid operation: shifted operand f \(variable of type float64\) must be integer`
	_ = 1 << f   // ERROR `invalid operation: shift count f \(variable of type float64\) must be integer`
	_ = 1 << -1  // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	_ = 1.5 << 1 // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	var s uint = 2
	var g float64 = 1 << s // ERROR `invalid operation: 1 << s \(shift of type float64\)`
	_ = "a" << 1           // ERROR `invalid operation: shifted operand "a" \(untyped string constant\) must be integer`
	_ = 1.0 << s           // ERROR `invalid operation: 1\.0 << s \(shift of type float64\)`
	_ = 1 << 1.5           // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	var i int = 1.0 << s
	_ = 1 << 2000 // ERROR `invalid operation: invalid shift count 2000 \(untyped int constant\)`
	_ = g
	_ = i
	var b []int
	_ = b[1<<s]
	_ = b[1.0<<s]
	_ = make([]int, 1.0<<s)
	var u = 1.0 << s // ERROR `invalid operation: 1\.0 << s \(shift of type float64\)`
	_ = u
	var w uint8 = 1<<s == 2 // ERROR `cannot use 1 << s == 2 \(untyped bool value\) as uint8 value in variable declaration`
	_ = w
}
