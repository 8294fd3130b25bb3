package main

func main() {
	x0 = 0   // ERROR `undefined: x0`
	x1 = 1   // ERROR `undefined: x1`
	x2 = 2   // ERROR `undefined: x2`
	x3 = 3   // ERROR `undefined: x3`
	x4 = 4   // ERROR `undefined: x4`
	x5 = 5   // ERROR `undefined: x5`
	x6 = 6   // ERROR `undefined: x6`
	x7 = 7   // ERROR `undefined: x7`
	x8 = 8   // ERROR `undefined: x8`
	x9 = 9   // ERROR `undefined: x9`
	x10 = 10 // ERROR `undefined: x10`
	x11 = 11 // ERROR `undefined: x11`
	x12 = 12 // ERROR `undefined: x12`
	x13 = 13 // ERROR `undefined: x13`
}
