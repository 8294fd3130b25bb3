package main

func try(in chan int, out chan<- string) int {
	select {
	case x := <-in:
		return x
	default:
	}
	select {
	case out <- "a":
	default:
		return 1
	}
	select {
	case x, ok := <-in:
		if ok {
			return x
		}
	case out <- "b":
	case <-in:
	}
	select {}
}

func main() { try(nil, nil) }
