package main

func main() {
	var f func()
	if f == nil {
	}
	if f == main { // ERROR `invalid operation: f == main \(func can only be compared to nil\)`
	}
	var g func(int)
	if f == g { // ERROR `invalid operation: f == g \(mismatched types func\(\) and func\(int\)\)`
	}
	var c chan int
	var d <-chan int = c
	_ = c == d
	var e chan string
	_ = c == e // ERROR `invalid operation: c == e \(mismatched types chan int and chan string\)`
	var p *int
	var q *string
	_ = p == q // ERROR `invalid operation: p == q \(mismatched types \*int and \*string\)`
	_ = p == 0 // ERROR `cannot convert 0 \(untyped int constant\) to \*int`
}
