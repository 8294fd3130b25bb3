package main

import (
	"fmt"
	"sort"
)

type pair struct{ key, place int }

// The order of equal elements is that of Go's algorithm.
func main() {
	for _, n := range []int{5, 12, 13, 20, 49, 50, 51, 100, 333, 1000} {
		for _, keys := range []int{1, 2, 3, 7, 50} {
			a := make([]pair, n)
			x := uint32(n*7919 + keys)
			for i := range a {
				x = x*1664525 + 1013904223
				a[i] = pair{int(x>>16) % keys, i}
			}
			sort.Slice(a, func(i, j int) bool { return a[i].key < a[j].key })
			sum := 0
			for i, p := range a {
				sum = sum*31 + i*p.place + p.key
			}
			fmt.Println(n, keys, sum, a[n/2], a[n-1])
			sort.SliceStable(a, func(i, j int) bool { return a[i].place%3 < a[j].place%3 })
			fmt.Println(a[0], a[n/3], a[n-1])
		}
	}
}
