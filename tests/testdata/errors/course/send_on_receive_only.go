package main

func f(in <-chan int, out chan<- int) {
	in <- 1 // ERROR `invalid operation: cannot send to receive-only channel in \(variable of type <-chan int\)`
	<-out // ERROR `invalid operation: cannot receive from send-only channel out \(variable of type chan<- int\)`
	close(in) // ERROR `invalid operation: cannot close receive-only channel in \(variable of type <-chan int\)`
	for range out { // ERROR `cannot range over out \(variable of type chan<- int\) \(receive from send-only channel\)`
	}
}

func main() { f(nil, nil) }
