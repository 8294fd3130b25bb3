package main

func main() {
	if true {
		println("hi")
}
 // ERROR `syntax error: unexpected EOF, expecting \}`