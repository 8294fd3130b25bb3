package main

import (
	"fmt"
	"strings"
	"sync"
)

type line struct {
	n    int
	text string
}

func produce(text string) <-chan line {
	out := make(chan line)
	go func() {
		defer close(out)
		for i, s := range strings.Split(text, "\n") {
			out <- line{i, s}
		}
	}()
	return out
}

func consume(in <-chan line, workers int) map[string]int {
	var wg sync.WaitGroup
	part := make(chan map[string]int)
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			counts := map[string]int{}
			for l := range in {
				for _, w := range strings.Fields(l.text) {
					counts[w]++
				}
			}
			part <- counts
		}()
	}
	go func() { wg.Wait(); close(part) }()
	total := map[string]int{}
	for counts := range part {
		for w, n := range counts {
			total[w] += n
		}
	}
	return total
}

func main() {
	fmt.Println(consume(produce("a b c\nb c\nc\n\nd a"), 3))
}
