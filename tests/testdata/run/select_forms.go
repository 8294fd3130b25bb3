// Selects with exactly one case that can go on, in every form.
package main

import "fmt"

type pair struct {
	n int
	s string
}

func main() {
	ints := make(chan int, 2)
	texts := make(chan string, 1)
	pairs := make(chan pair, 1)
	var never chan int

	for i := 0; i < 4; i++ {
		select {
		case ints <- i:
			fmt.Println("sent", i, len(ints))
		case never <- i:
			fmt.Println("impossible")
		default:
			fmt.Println("full", i)
		}
	}
	select {
	case v := <-ints:
		fmt.Println("received", v)
	case s := <-texts:
		fmt.Println(s)
	}
	var v int
	var ok bool
	select {
	case v, ok = <-ints:
		fmt.Println("assigned", v, ok)
	case <-texts:
	}
	select {
	case <-ints:
	case texts <- "text":
	case <-never:
	}
	array := [3]string{}
	index := 1
	select {
	case array[index] = <-texts:
		fmt.Println(array)
	case <-ints:
	}
	select {
	case pairs <- pair{7, "seven"}:
	case <-pairs:
	}
	select {
	case p, ok := <-pairs:
		fmt.Println(p, ok)
	case never <- 1:
	}
	close(ints)
	select {
	case v, ok := <-ints:
		fmt.Println("closed", v, ok)
	case p := <-pairs:
		fmt.Println(p)
	}
	select {
	case <-never:
	case _, ok := <-ints:
		fmt.Println("closed again", ok)
	case <-pairs:
	}

	// The plain operations that small selects are.
	select {
	case p := <-pairs:
		fmt.Println("impossible", p)
	default:
		fmt.Println("nothing there")
	}
	select {
	case pairs <- pair{}:
		fmt.Println("room")
	default:
	}
	select {
	case p, ok := <-pairs:
		fmt.Println(p, ok)
	}
	select {
	case _, ok := <-ints:
		fmt.Println(ok)
	default:
		fmt.Println("impossible")
	}
	select {
	default:
		fmt.Println("default only")
	}
	select {
	case never <- 1:
	case <-never:
	default:
		fmt.Println("all nil")
	}

	// break, labels and fallthrough of control.
loop:
	for i := 0; ; i++ {
		select {
		case texts <- "again":
			if i < 2 {
				break
			}
			fmt.Println("leaves the loop", i)
			break loop
		case s := <-texts:
			fmt.Println(s, i)
			continue loop
		}
		fmt.Println("broke out of the select", i)
	}

	// Empty structs travel too.
	empty := make(chan struct{}, 1)
	select {
	case empty <- struct{}{}:
	case <-empty:
	}
	select {
	case e := <-empty:
		fmt.Println(e, len(empty))
	case <-never:
	}
}
