package main

type T struct {
	a int 8 // ERROR `invalid AST: incorrect tag syntax: "8"`
	b int "x"
}

func main() {
}
