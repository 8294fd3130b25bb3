package main

import (
	"fmt"
	"sort"
)

func main() {
	ints := []int{3, 1, 2}
	words := []string{"b", "a", "C"}
	floats := []float64{2.5, -1, 0}
	sort.Ints(ints)
	sort.Strings(words)
	sort.Float64s(floats)
	fmt.Println(ints, words, floats, sort.IntsAreSorted(ints), sort.StringsAreSorted([]string{"b", "a"}))
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	fmt.Println(ints, sort.IsSorted(sort.IntSlice(ints)))
	fmt.Println(sort.SearchInts([]int{1, 3, 5}, 3), sort.SearchInts([]int{1, 3, 5}, 4), sort.SearchStrings([]string{"a", "c"}, "z"))
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 50 }))
	i, found := sort.Find(3, func(i int) int { return 2 - i*2 })
	fmt.Println(i, found)
}
