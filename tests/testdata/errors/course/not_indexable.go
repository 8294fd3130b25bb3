package main

func main() {
	n := 5
	println(n[0], len(n)) // ERROR `invalid operation: cannot index n \(variable of type int\)` `invalid argument: n \(variable of type int\) for len`
	f := func() {}
	f[0]() // ERROR `invalid operation: cannot index f \(variable of type func\(\)\)`
}
