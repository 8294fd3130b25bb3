package main

func main() {
	n := 1
	println(n/0, 1/0, n%0, 1.0/0) // ERROR `invalid operation: division by zero`
}
