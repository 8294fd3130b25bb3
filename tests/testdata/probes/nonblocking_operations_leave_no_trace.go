package main

func main() {
	a, b := make(chan int), make(chan int, 1)
	select {
	case <-a:
	default:
		mark(1, a, b)
	}
	select {
	case b <- 1:
		mark(2, a, b)
	default:
	}
	select {
	case b <- 2:
	default:
		mark(3, a, b)
	}
	select {
	case <-b:
		mark(4, a, b)
	default:
	}
}
