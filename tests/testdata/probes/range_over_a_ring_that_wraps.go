package main

func main() {
	c := make(chan [2]int, 3)
	go func() {
		for i := 0; i < 8; i++ {
			c <- [2]int{i, i}
			mark(i, c)
		}
		close(c)
		mark(9, c)
	}()
	for range c {
		mark(20, c)
	}
	mark(21, c)
}
