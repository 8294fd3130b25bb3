package main

func main() {
	println("hi" // ERROR `syntax error: unexpected newline in argument list; possibly missing comma or \)`
}
