package main

func f() {}

func main() {
	c := make(chan int)
	r := make(<-chan int)
	var s string
	select {
	case x := <-c: // ERROR `x declared but not used`
	case s = <-c: // ERROR `cannot use <-c \(comma, ok expression of type int\) as type string in assignment`
	case r <- 1: // ERROR `invalid operation: cannot send to receive-only channel r \(variable of type <-chan int\)`
	case c <- "a": // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	case v, ok := <-c:
		_ = v
		_ = ok
	case y := 5: // ERROR `select case must be send or receive \(possibly with assignment\)`
	default:
	default: // ERROR `multiple defaults \(first at select\.go:18:2\)`
	}
	select {
	case f(): // ERROR `select case must be send or receive \(possibly with assignment\)`
	}
	_ = s
}
