package sort

// Search gives the smallest i in [0, n) for which f is true; n when there is none. f must be false
// up to some place, and true from there on.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find is Search by a comparison, which gives 0 where it is found.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}

// SearchInts gives the place of x in a, which is in rising order, or the one where it belongs.
func SearchInts(a []int, x int) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchFloat64s is SearchInts for floats.
func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// SearchStrings is SearchInts for strings.
func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}
