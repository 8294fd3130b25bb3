package sort

// merge joins the sorted [a, m) and [m, b) in place, stably: the SymMerge algorithm of Kim and
// Kutzner (2004).
func merge(data Interface, a, m, b int) {
	if m-a == 1 {
		// The single element goes before the first that is not below it.
		low, high := m, b
		for low < high {
			middle := int(uint(low+high) >> 1)
			if data.Less(middle, a) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := a; i < low-1; i++ {
			data.Swap(i, i+1)
		}
		return
	}
	if b-m == 1 {
		low, high := a, m
		for low < high {
			middle := int(uint(low+high) >> 1)
			if !data.Less(m, middle) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := m; i > low; i-- {
			data.Swap(i, i-1)
		}
		return
	}
	half := int(uint(a+b) >> 1)
	sum := half + m
	start, end := a, m
	if m > half {
		start, end = sum-b, half
	}
	last := sum - 1
	for start < end {
		middle := int(uint(start+end) >> 1)
		if !data.Less(last-middle, middle) {
			start = middle + 1
		} else {
			end = middle
		}
	}
	end = sum - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < half {
		merge(data, a, start, half)
	}
	if half < end && end < b {
		merge(data, half, end, b)
	}
}

// rotate exchanges [a, m) and [m, b).
func rotate(data Interface, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(data, m-i, m, i)
}

func swapRange(data Interface, a, b, n int) {
	for i := 0; i < n; i++ {
		data.Swap(a+i, b+i)
	}
}
