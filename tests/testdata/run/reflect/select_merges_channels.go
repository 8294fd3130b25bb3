package main

import (
	"fmt"
	"reflect"
	"sort"
)

func producer(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- n*10 + i
		}
	}()
	return c
}

func main() {
	var cases []reflect.SelectCase
	for n := 1; n <= 4; n++ {
		cases = append(cases, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(producer(n))})
	}
	var got []int
	for len(cases) > 0 {
		i, v, ok := reflect.Select(cases)
		if !ok {
			cases = append(cases[:i], cases[i+1:]...)
			continue
		}
		got = append(got, int(v.Int()))
	}
	sort.Ints(got)
	fmt.Println(got)
}
