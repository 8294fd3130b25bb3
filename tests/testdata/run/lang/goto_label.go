package main

import "fmt"

func main() {
	n := 0
again:
	n++
	if n < 3 {
		goto again
	}
	if n == 3 {
		goto done
	}
	fmt.Println("never")
done:
	fmt.Println("done", n)
}
