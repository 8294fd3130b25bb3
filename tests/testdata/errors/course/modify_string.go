package main

func main() {
	s := "abc"
	s[0] = 'x' // ERROR `cannot assign to s\[0\] \(value of type byte\)`
	const c = 1
	c = 2 // ERROR `cannot assign to c \(untyped int constant 1\)`
	m := map[string]struct{ n int }{}
	m["a"].n = 1 // ERROR `cannot assign to struct field m\["a"\]\.n in map`
}
