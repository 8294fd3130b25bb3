package main

func main() {
	msg, done := make(chan int, 10), make(chan int)
	go func() {
		for i := 0; i < 20; i++ {
			msg <- i
			mark(i, msg, done)
		}
		close(msg)
	}()
	go func() {
		for range msg {
			mark(30, msg, done)
		}
		done <- 1
	}()
	<-done
	mark(31, msg, done)
}
