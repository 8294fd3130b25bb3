package sort

// Pattern-defeating quicksort (Orson Peters, 2021), with the choices that Go 1.19 made: equal
// elements end up in the same order as there.

const (
	smallest   = 12    // up to here insertion is faster
	forNinther = 50    // from here on the pivot is a median of medians
	forShift   = 50    // from here on a nearly sorted range is mended
	mendings   = 5     // out of order pairs that are mended
	allSwapped = 4 * 3 // of choosing a pivot: the range falls
)

func bitLength(n int) (bits int) {
	for ; n > 0; n >>= 1 {
		bits++
	}
	return bits
}

// quickSort sorts [a, b); after limit bad pivots it goes over to heapsort.
func quickSort(data Interface, a, b, limit int) {
	balanced, partitioned := true, true
	for {
		n := b - a
		if n <= smallest {
			insertionSort(data, a, b)
			return
		}
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			scatter(data, a, b)
			limit--
		}
		pivot, swaps := choosePivot(data, a, b)
		rising := swaps == 0
		if swaps == allSwapped {
			for i, j := a, b-1; i < j; i, j = i+1, j-1 {
				data.Swap(i, j)
			}
			pivot = b - 1 - (pivot - a)
			rising = true
		}
		if balanced && partitioned && rising && mend(data, a, b) {
			return
		}
		// Nothing here is below what stands before: when the pivot equals that, so do many.
		if a > 0 && !data.Less(a-1, pivot) {
			a = partitionEqual(data, a, b, pivot)
			continue
		}
		var middle int
		middle, partitioned = partition(data, a, b, pivot)
		left, right := middle-a, b-middle
		if left < right {
			balanced = left >= n/8
			quickSort(data, a, middle, limit)
			a = middle + 1
		} else {
			balanced = right >= n/8
			quickSort(data, middle+1, b, limit)
			b = middle
		}
	}
}

func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, 0, i, a)
	}
}

// siftDown lets element root of the heap [first, first+n) sink to its place.
func siftDown(data Interface, root, n, first int) {
	for child := 2*root + 1; child < n; child = 2*root + 1 {
		if child+1 < n && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

// partition brings what is below the pivot before it, and says whether all was so already.
func partition(data Interface, a, b, pivot int) (middle int, already bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for already = true; ; already = false {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			data.Swap(j, a)
			return j, already
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// partitionEqual brings what equals the pivot to the begin, and gives the first behind.
func partitionEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// mend sorts a range in which a few elements are out of order; false when it gave up.
func mend(data Interface, a, b int) bool {
	i := a + 1
	for step := 0; step < mendings; step++ {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < forShift {
			return false
		}
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter moves three elements to other places, so that a pattern is broken.
func scatter(data Interface, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random := uint64(n)
	mask := uint(1)<<uint(bitLength(n)) - 1
	at := a + n/4*2 - 1
	for i := 0; i < 3; i++ {
		random ^= random << 13
		random ^= random >> 17
		random ^= random << 5
		other := int(uint(random) & mask)
		if other >= n {
			other -= n
		}
		data.Swap(at+i, a+other)
	}
}

// choosePivot gives the median of some elements, and how many exchanges that took.
func choosePivot(data Interface, a, b int) (pivot, swaps int) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= forNinther {
			i = median(data, i-1, i, i+1, &swaps)
			j = median(data, j-1, j, j+1, &swaps)
			k = median(data, k-1, k, k+1, &swaps)
		}
		j = median(data, i, j, k, &swaps)
	}
	return j, swaps
}

func median(data Interface, a, b, c int, swaps *int) int {
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.Less(c, b) {
		*swaps++
		b, c = c, b
	}
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	return b
}
