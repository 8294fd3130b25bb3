package main

func main() {
	c := make(chan int)
	for i, v := range c { // ERROR `range over c \(variable of type chan int\) permits only one iteration variable`
		println(i, v)
	}
	for a, b, d := range "x" { // ERROR `a declared but not used` `b declared but not used` `range clause permits at most two iteration variables`
	}
}
