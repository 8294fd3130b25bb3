package main

func main() {
	println("hello) // ERROR `newline in string` `syntax error: unexpected newline in argument list; possibly missing comma or \)`
}
