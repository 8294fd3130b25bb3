package main

func max[T int | float64](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func main() {
	max(1, "a") // ERROR `default type string of "a" does not match inferred type int for T`
	max("a", "b") // ERROR `string does not implement int\|float64 \(string missing in int \| float64\)`
	max[string]("a", "b") // ERROR `string does not implement int\|float64 \(string missing in int \| float64\)`
}
