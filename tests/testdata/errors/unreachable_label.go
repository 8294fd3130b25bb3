package main

func main() {
	for i := 0; i < 3; i++ {
		x := i // ERROR `x declared but not used`
	}
	for {
		y := 1 // ERROR `y declared but not used`
		break
	}
L: // ERROR `label L defined and not used`
	for {
	}
}
