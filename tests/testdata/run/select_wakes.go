// Who wakes a select, who is passed over, and in which order.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	handoff()
	passedOver()
	closedWhileReceiving()
	closedWhileSending()
	bothSides()
	sameChannelTwice()
	twoSelectsMeet()
	orderOfWaiters()
	fullBuffer()
}

func handoff() {
	a, b := make(chan string), make(chan string)
	done := make(chan bool)
	go func() {
		for i := 0; i < 2; i++ {
			select {
			case s := <-a:
				fmt.Println("from a:", s)
			case s := <-b:
				fmt.Println("from b:", s)
			}
		}
		done <- true
	}()
	runtime.Gosched()
	b <- "first"
	a <- "second"
	<-done
	fmt.Println(len(a), len(b))
}

// The select has won on a when b is sent to: the plain receiver behind it must get that value.
func passedOver() {
	a, b := make(chan int), make(chan int)
	done := make(chan bool, 2)
	go func() {
		select {
		case v := <-a:
			fmt.Println("select has", v)
		case v := <-b:
			fmt.Println("wrong", v)
		}
		done <- true
	}()
	runtime.Gosched()
	go func() {
		fmt.Println("receiver has", <-b)
		done <- true
	}()
	runtime.Gosched()
	a <- 1
	b <- 2
	<-done
	<-done
}

func closedWhileReceiving() {
	a, b := make(chan int), make(chan int)
	done := make(chan bool)
	go func() {
		select {
		case v, ok := <-a:
			fmt.Println("a", v, ok)
		case v, ok := <-b:
			fmt.Println("b", v, ok)
		}
		close(done)
	}()
	runtime.Gosched()
	close(b)
	<-done
	select {
	case a <- 1:
	default:
		fmt.Println("nobody waits on a any more")
	}
}

func closedWhileSending() {
	a, b := make(chan int), make(chan int)
	done := make(chan interface{})
	go func() {
		defer func() { done <- recover() }()
		select {
		case a <- 1:
		case b <- 2:
		}
	}()
	runtime.Gosched()
	close(a)
	fmt.Println(<-done)
	select {
	case v := <-b:
		fmt.Println("wrong", v)
	default:
		fmt.Println("nobody waits on b any more")
	}
}

func bothSides() {
	c := make(chan int)
	done := make(chan bool)
	for i := 0; i < 2; i++ {
		go func(i int) {
			select {
			case c <- i:
				fmt.Println(i, "sent")
			case v := <-c:
				fmt.Println(i, "received", v)
			}
			done <- true
		}(i)
		runtime.Gosched()
		if i == 0 {
			fmt.Println("alone it must wait")
			fmt.Println("got", <-c)
			<-done
			go func() { c <- 9 }()
			runtime.Gosched()
		}
	}
	<-done
}

func sameChannelTwice() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		n := 0
		select {
		case v := <-c:
			n = v
		case v := <-c:
			n = v
		case v := <-c:
			n = v
		}
		fmt.Println("once:", n)
		done <- true
	}()
	runtime.Gosched()
	c <- 3
	<-done
	select {
	case c <- 4:
		fmt.Println("wrong")
	default:
		fmt.Println("all three have left")
	}
}

func twoSelectsMeet() {
	a, b, c := make(chan int), make(chan int), make(chan int)
	done := make(chan bool)
	go func() {
		select {
		case a <- 1:
			fmt.Println("sent on a")
		case b <- 2:
			fmt.Println("sent on b")
		}
		done <- true
	}()
	runtime.Gosched()
	select {
	case v := <-b:
		fmt.Println("received", v)
	case v := <-c:
		fmt.Println("received", v)
	}
	<-done
}

func orderOfWaiters() {
	c, other := make(chan int), make(chan int)
	done := make(chan bool)
	for i := 0; i < 6; i++ {
		go func(i int) {
			if i%2 == 0 {
				fmt.Println("plain", i, <-c)
			} else {
				select {
				case v := <-c:
					fmt.Println("select", i, v)
				case <-other:
				}
			}
			done <- true
		}(i)
		runtime.Gosched()
	}
	for i := 0; i < 6; i++ {
		c <- i
	}
	for i := 0; i < 6; i++ {
		<-done
	}
}

func fullBuffer() {
	c, never := make(chan int, 2), make(chan int)
	c <- 1
	c <- 2
	done := make(chan bool)
	go func() {
		select {
		case c <- 3:
			fmt.Println("three is in the buffer")
		case <-never:
		}
		done <- true
	}()
	runtime.Gosched()
	select {
	case v := <-c:
		fmt.Println(v, len(c))
	case <-never:
	}
	<-done
	fmt.Println(<-c, <-c, len(c))
}
