package main

func main() {
	c := make(chan int)
	go func() {
		mark(1, c)
		c <- 1
		mark(2, c)
	}()
	go func() {
		<-c
		mark(3, c)
	}()
	<-c
	mark(4, c)
}
