package main

import "fmt"

func main() {
	words := make(chan string, 2)
	lists := make(chan []int, 2)
	words <- "one"
	lists <- []int{1, 2}
	l := <-lists
	l[0] = 7
	lists <- l
	fmt.Println(<-words, <-lists)
}
