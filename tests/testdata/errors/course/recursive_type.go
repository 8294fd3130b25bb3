package main

type t struct { // ERROR `invalid recursive type t`
	next t
}

func main() {}
