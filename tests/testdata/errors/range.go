package main

func f() {}

func main() {
	for i, v := range 5 { // ERROR `cannot range over 5 \(untyped int constant\)`
	}
	for range nil { // ERROR `cannot range over nil`
	}
	var c chan int
	for i, v := range c { // ERROR `i declared but not used` `range over c \(variable of type chan int\) permits only one iteration variable`
	}
	for i := range f { // ERROR `cannot range over f \(value of type func\(\)\)`
	}
	for x := range 3.5 { // ERROR `cannot range over 3\.5 \(untyped float constant\)`
	}
	var s string
	for _, b := range "abc" {
		s = b // ERROR `cannot use b \(variable of type rune\) as type string in assignment`
	}
	var k bool              // ERROR `k declared but not used`
	for k = range []int{} { // ERROR `cannot use k \(value of type int\) as type bool in assignment`
	}
	for _, _ := range s { // ERROR `no new variables on left side of :=`
	}
	for _ = range s {
	}
	var p *[3]int
	for i, v := range p {
		_, _ = i, v
	}
	var q *[]int
	for range q { // ERROR `cannot range over q \(variable of type \*\[\]int\)`
	}
}
