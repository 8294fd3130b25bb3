package main

func f() {}

func main() {
	defer f()
	go f()
	defer len("a") // ERROR `defer discards result of len\("a"\) \(constant 1 of type int\)`
	go int(3)      // ERROR `go requires function call, not conversion int\(3\) \(constant 3 of type int\)`
	defer recover()
	defer append([]int{}, 1) // ERROR `defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)`
	go func() {}()
	defer panic("x")
	go undefined() // ERROR `undefined: undefined`
}
