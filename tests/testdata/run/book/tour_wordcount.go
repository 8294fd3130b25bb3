package main

import (
	"fmt"
	"sort"
	"strings"
)

func WordCount(s string) map[string]int {
	counts := make(map[string]int)
	for _, w := range strings.Fields(s) {
		counts[strings.Trim(strings.ToLower(w), ".,;")]++
	}
	return counts
}

func main() {
	counts := WordCount("I am learning Go! The quick brown fox jumped over the lazy dog. The end, the end.")
	fmt.Println(counts)
	keys := make([]string, 0)
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		if counts[k] > 1 {
			fmt.Printf("%-10q %d\n", k, counts[k])
		}
	}
}
