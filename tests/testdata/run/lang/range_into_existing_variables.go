package main

import "fmt"

func main() {
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	x := 5
	for x = range ch {
	}
	fmt.Println(x)
	var k int
	m := map[int]int{7: 1}
	for k = range m {
	}
	fmt.Println(k)
	s := "héé"
	var r rune
	var i int
	for i, r = range s {
	}
	fmt.Println(i, r)
	for i = range [4]int{} {
	}
	fmt.Println(i)
	for i, r = range []rune{4, 5} {
	}
	fmt.Println(i, r)
	x, ok := <-ch
	fmt.Println(x, ok)
}
