package main

func two() (int, int) { return 1, 2 }

func main() {
	a, b, c := two() // ERROR `assignment mismatch: 3 variables but two returns 2 values`
	d, e := 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	println(a, b, c, d, e)
}
