package main

func f() int             { return 1 }
func h() (int, int, int) { return 1, 2, 3 }

func main() {
	a, b := 1         // ERROR `assignment mismatch: 2 variables but 1 value`
	c, d := f(), 2, 3 // ERROR `assignment mismatch: 2 variables but 3 values`
	var e, g = f()    // ERROR `assignment mismatch: 2 variables but f returns 1 value`
	a, b = h()        // ERROR `assignment mismatch: 2 variables but h returns 3 values`
	_, ok := 5        // ERROR `assignment mismatch: 2 variables but 1 value`
	var i, j int = 1  // ERROR `assignment mismatch: 2 variables but 1 value`
	var k int = 1, 2  // ERROR `k declared but not used` `extra init expr 2`
	m := 1, 2         // ERROR `assignment mismatch: 1 variable but 2 values`
	_ = x             // ERROR `undefined: x`
	_, _ = <-make(chan int), 1
	_, _, _ = map[int]int{}[1] // ERROR `assignment mismatch: 3 variables but 1 value`
}
