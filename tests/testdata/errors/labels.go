package main

func main() {
L:
	for {
		break M // ERROR `break label not defined: M`
	}
N:
	for {
		continue N
	}
O:
	if true {
		break O    // ERROR `invalid break label O`
		continue O // ERROR `invalid continue label O`
	}
	for {
		continue L // ERROR `invalid continue label L`
		goto Q     // ERROR `label Q not defined`
	}
N: // ERROR `label N already defined at labels\.go:8:1`
	x := 1
	_ = x
}
