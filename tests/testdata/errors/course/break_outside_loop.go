package main

func main() {
	break // ERROR `break is not in a loop, switch, or select`
	continue // ERROR `continue is not in a loop`
	if true {
		fallthrough // ERROR `fallthrough statement out of place`
	}
}
