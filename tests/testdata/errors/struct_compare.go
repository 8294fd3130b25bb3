package main

func main() {
	type T struct{ a []int }
	var x, y T
	_ = x == y // ERROR `invalid operation: x == y \(struct containing \[\]int cannot be compared\)`
	var p, q [2]func()
	_ = p == q // ERROR `invalid operation: p == q \(\[2\]func\(\) cannot be compared\)`
	type E struct{ T }
	_ = E{} == E{}   // ERROR `invalid operation: E\{\} == E\{\} \(struct containing T cannot be compared\)`
	m := map[T]int{} // ERROR `invalid map key type T`
	_ = m
}
