package main

func main() {
	c := make(chan int)
	for i := 0; i < 3; i++ {
		defer close(c)
	}
}
