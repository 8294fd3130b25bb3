package main

func main() {
	defer len("x") // ERROR `defer discards result of len\("x"\) \(constant 1 of type int\)`
	defer append([]int{}, 1) // ERROR `defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)`
	go int(3) // ERROR `go requires function call, not conversion int\(3\) \(constant 3 of type int\)`
}
