package main

func main() {
	println(_) // ERROR `cannot use _ as value or type`
	_ = _ // ERROR `cannot use _ as value or type`
	x := _ // ERROR `cannot use _ as value or type`
}
