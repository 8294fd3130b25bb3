package main

func main() {
	if true {
		println(1)
	}
	else { // ERROR `syntax error: unexpected else, expecting \}`
		println(2)
	}
}
