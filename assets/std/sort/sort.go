// Package sort puts things in order.
package sort

import "internal/reflectlite"

// Interface is what can be sorted: elements by their index.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort puts data in rising order. Equal elements may change places among themselves.
func Sort(data Interface) {
	n := data.Len()
	quickSort(data, 0, n, bitLength(n))
}

// Stable is Sort that leaves equal elements in their order.
func Stable(data Interface) {
	n := data.Len()
	const block = 20
	a := 0
	for ; a+block <= n; a += block {
		insertionSort(data, a, a+block)
	}
	insertionSort(data, a, n)
	for size := block; size < n; size *= 2 {
		a = 0
		for ; a+2*size <= n; a += 2 * size {
			merge(data, a, a+size, a+2*size)
		}
		if a+size < n {
			merge(data, a, a+size, n)
		}
	}
}

// IsSorted reports whether data is in rising order.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool {
	return r.Interface.Less(j, i)
}

// Reverse turns the order of data round.
func Reverse(data Interface) Interface {
	return &reverse{data}
}

// length gives the length of the slice that x is; -1 when it is none.
func length(x any) int

// kind gives the kind of what x holds, 0 for nil.
func kind(x any) uint

// swap exchanges two elements of the slice that x is.
func swap(x any, i, j int)

// ofAny sorts a slice of any type.
type ofAny struct {
	x    any
	n    int
	less func(i, j int) bool
}

func (s *ofAny) Len() int           { return s.n }
func (s *ofAny) Less(i, j int) bool { return s.less(i, j) }
func (s *ofAny) Swap(i, j int)      { swap(s.x, i, j) }

func sliceOf(x any, less func(i, j int) bool) *ofAny {
	n := length(x)
	if n < 0 {
		panic(&reflectlite.ValueError{"Swapper", reflectlite.Kind(kind(x))})
	}
	return &ofAny{x, n, less}
}

// Slice sorts a slice by less. Equal elements may change places among themselves.
func Slice(x any, less func(i, j int) bool) {
	Sort(sliceOf(x, less))
}

// SliceStable is Slice that leaves equal elements in their order.
func SliceStable(x any, less func(i, j int) bool) {
	Stable(sliceOf(x, less))
}

// SliceIsSorted reports whether a slice is in order by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	return IsSorted(sliceOf(x, less))
}

// IntSlice can be sorted.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x IntSlice) Sort() { Sort(x) }

// Search finds the place for an element, as SearchInts does.
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Float64Slice can be sorted; NaN stands before all numbers.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || x[i] != x[i] && x[j] == x[j]
}
func (x Float64Slice) Swap(i, j int) { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x Float64Slice) Sort() { Sort(x) }

// Search finds the place for an element, as SearchFloat64s does.
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice can be sorted.
type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }

// Sort sorts it.
func (x StringSlice) Sort() { Sort(x) }

// Search finds the place for an element, as SearchStrings does.
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

// Ints sorts a slice of ints.
func Ints(x []int) { Sort(IntSlice(x)) }

// Float64s sorts a slice of floats.
func Float64s(x []float64) { Sort(Float64Slice(x)) }

// Strings sorts a slice of strings.
func Strings(x []string) { Sort(StringSlice(x)) }

// IntsAreSorted reports whether x is in rising order.
func IntsAreSorted(x []int) bool { return IsSorted(IntSlice(x)) }

// Float64sAreSorted reports whether x is in rising order.
func Float64sAreSorted(x []float64) bool { return IsSorted(Float64Slice(x)) }

// StringsAreSorted reports whether x is in rising order.
func StringsAreSorted(x []string) bool { return IsSorted(StringSlice(x)) }
