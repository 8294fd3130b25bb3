package main

func main() {
	a, b := make(chan int, 1), make(chan int)
	select {
	case a <- 1:
		go func() { <-b }()
	case <-b:
		func() { println("b") }()
	default:
		func() { println("neither") }()
	}
	select {
	case <-b:
		func() { println("b") }()
	default:
		func() { println("neither") }()
	case v := <-a:
		go func() { b <- v }()
		go func() { b <- v }()
	}
	func() { <-a }()
}
