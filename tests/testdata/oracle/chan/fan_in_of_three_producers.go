package main

import "fmt"

func main() {
	c := make(chan string)
	for _, name := range []string{"a", "b", "c"} {
		go func(name string) {
			for i := 0; i < 3; i++ {
				c <- fmt.Sprint(name, i)
			}
		}(name)
	}
	for i := 0; i < 9; i++ {
		fmt.Println(<-c)
	}
}
