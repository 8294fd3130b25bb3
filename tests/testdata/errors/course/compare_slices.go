package main

func main() {
	a, b := []int{1}, []int{1}
	println(a == b) // ERROR `invalid operation: a == b \(slice can only be compared to nil\)`
	m := map[string]int{}
	println(m == m) // ERROR `invalid operation: m == m \(map can only be compared to nil\)`
}
