package main

func main() {
	c := make(chan int, 3)
	mark(1, c)
	for i := 0; i < 3; i++ {
		c <- i
		mark(2+i, c)
	}
}
