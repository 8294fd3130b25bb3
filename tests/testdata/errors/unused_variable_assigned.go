package main

func main() {
	x := 1 // ERROR `x declared but not used`
	x = 2
	y := 0
	y++
	f := func() { x = 3 }
	f()
}
