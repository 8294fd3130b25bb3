package main

import "fmt"

var deposits = make(chan int)
var balances = make(chan int)

func teller() {
	var balance int
	for {
		select {
		case n := <-deposits:
			balance += n
		case balances <- balance:
		}
	}
}

func main() {
	go teller()
	done := make(chan bool)
	for _, n := range []int{200, 100, 50} {
		go func(n int) {
			deposits <- n
			done <- true
		}(n)
	}
	for i := 0; i < 3; i++ {
		<-done
	}
	fmt.Println(<-balances)
}
