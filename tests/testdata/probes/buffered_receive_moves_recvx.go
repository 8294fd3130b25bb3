package main

func main() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	<-c
	mark(1, c)
	<-c
	mark(2, c)
	c <- 3
	c <- 4
	mark(3, c)
}
