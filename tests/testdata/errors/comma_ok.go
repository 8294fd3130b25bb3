package main

func main() {
	m := map[string]int{}
	v, ok := m["a"]  // ERROR `ok declared but not used`
	var w string = v // ERROR `cannot use v \(variable of type int\) as type string in variable declaration`
	var i interface{}
	x, ok2 := i.(int)
	_, ok = <-make(chan int)
	var n int
	_, n = m["a"] // ERROR `cannot use m\["a"\] \(untyped bool value\) as int value in assignment`
	_ = w
	x = "a"               // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	_ = ok2 + 1           // ERROR `invalid operation: ok2 \+ 1 \(mismatched types bool and untyped int\)`
	y, z := n             // ERROR `assignment mismatch: 2 variables but 1 value`
	var a, b, cc = m["a"] // ERROR `assignment mismatch: 3 variables but 1 value`
}
