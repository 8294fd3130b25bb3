// Every event of channels and of select.
package main

func main() {
	buffered := make(chan int, 2)
	done := make(chan bool)
	quit := make(chan bool)
	go func() {
		for i := 0; i < 4; i++ {
			buffered <- i
		}
		close(buffered)
	}()
	go func() {
		sum := 0
		for v := range buffered {
			sum += v
		}
		println(sum)
		done <- true
	}()
	go func() {
		select {
		case <-quit:
		case <-done:
			println("done")
		}
		quit <- true
	}()
	select {
	case v := <-buffered:
		println(v)
	default:
		println("nothing yet")
	}
	<-quit
}
