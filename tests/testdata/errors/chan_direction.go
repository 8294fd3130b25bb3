package main

func f(c chan<- int) {}

func main() {
	r := make(<-chan int)
	s := make(chan<- int)
	r <- 1        // ERROR `invalid operation: cannot send to receive-only channel r \(variable of type <-chan int\)`
	<-s           // ERROR `invalid operation: cannot receive from send-only channel s \(variable of type chan<- int\)`
	close(r)      // ERROR `invalid operation: cannot close receive-only channel r \(variable of type <-chan int\)`
	for range s { // ERROR `cannot range over s \(variable of type chan<- int\) \(receive from send-only channel\)`
	}
	var c chan int = r // ERROR `cannot use r \(variable of type <-chan int\) as type chan int in variable declaration`
	c <- "a"           // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	x := 1
	x <- 2                // ERROR `invalid operation: cannot send to non-channel x \(variable of type int\)`
	<-x                   // ERROR `invalid operation: cannot receive from non-channel x \(variable of type int\)`
	close(x)              // ERROR `invalid operation: cannot close non-channel x \(variable of type int\)`
	r = s                 // ERROR `cannot use s \(variable of type chan<- int\) as type <-chan int in assignment`
	_ = <-s               // ERROR `invalid operation: cannot receive from send-only channel s \(variable of type chan<- int\)`
	f(r)                  // ERROR `cannot use r \(variable of type <-chan int\) as type chan<- int in argument to f`
	var d chan string = c // ERROR `cannot use c \(variable of type chan int\) as type chan string in variable declaration`
	_ = d
}
