package main

func main() {
	s, b := "x", true
	_ = -s     // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = !1     // ERROR `invalid operation: operator ! not defined on 1 \(untyped int constant\)`
	_ = s - s  // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = b + b  // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	_ = ^1.5   // ERROR `invalid operation: operator \^ not defined on 1\.5 \(untyped float constant\)`
	_ = b < b  // ERROR `invalid operation: b < b \(operator < not defined on bool\)`
	_ = s && s // ERROR `invalid operation: operator && not defined on s \(variable of type string\)`
	var f func()
	_ = f == f // ERROR `invalid operation: f == f \(func can only be compared to nil\)`
	var m map[int]int
	_ = m == m             // ERROR `invalid operation: m == m \(map can only be compared to nil\)`
	_ = []int{} == []int{} // ERROR `invalid operation: \[\]int\{\} == \[\]int\{\} \(slice can only be compared to nil\)`
	_ = f == nil
}
