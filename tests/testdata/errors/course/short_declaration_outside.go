package main

x := 5 // ERROR `syntax error: non-declaration statement outside function body`

func main() { println(x) }
