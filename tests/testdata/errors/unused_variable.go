package main

func main() {
	x := 1          // ERROR `x declared but not used`
	var y int       // ERROR `y declared but not used`
	var z, w = 1, 2 // ERROR `z declared but not used`
	_ = w
	for i := range []int{1} { // ERROR `i declared but not used`
	}
	if a := 1; true { // ERROR `a declared but not used`
	}
}
