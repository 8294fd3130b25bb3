//go:build go1.21

package slices

import (
	"cmp"
	"sort"
)

// Sort puts the elements in order.
func Sort[S ~[]E, E cmp.Ordered](x S) {
	sort.Slice(x, func(i, j int) bool { return cmp.Less(x[i], x[j]) })
}

// SortFunc puts the elements in the order of compare.
func SortFunc[S ~[]E, E any](x S, compare func(a, b E) int) {
	sort.Slice(x, func(i, j int) bool { return compare(x[i], x[j]) < 0 })
}

// SortStableFunc is SortFunc that leaves equal elements in their order.
func SortStableFunc[S ~[]E, E any](x S, compare func(a, b E) int) {
	sort.SliceStable(x, func(i, j int) bool { return compare(x[i], x[j]) < 0 })
}

// IsSorted reports whether the elements are in order.
func IsSorted[S ~[]E, E cmp.Ordered](x S) bool { return IsSortedFunc(x, cmp.Compare[E]) }

// IsSortedFunc reports whether the elements are in the order of compare.
func IsSortedFunc[S ~[]E, E any](x S, compare func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if compare(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}

// Min gives the least element.
func Min[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Min: empty list")
	}
	least := x[0]
	for _, each := range x[1:] {
		least = min(least, each)
	}
	return least
}

// MinFunc gives the first of the least elements.
func MinFunc[S ~[]E, E any](x S, compare func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MinFunc: empty list")
	}
	least := x[0]
	for _, each := range x[1:] {
		if compare(each, least) < 0 {
			least = each
		}
	}
	return least
}

// Max gives the greatest element.
func Max[S ~[]E, E cmp.Ordered](x S) E {
	if len(x) < 1 {
		panic("slices.Max: empty list")
	}
	greatest := x[0]
	for _, each := range x[1:] {
		greatest = max(greatest, each)
	}
	return greatest
}

// MaxFunc gives the first of the greatest elements.
func MaxFunc[S ~[]E, E any](x S, compare func(a, b E) int) E {
	if len(x) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	greatest := x[0]
	for _, each := range x[1:] {
		if compare(each, greatest) > 0 {
			greatest = each
		}
	}
	return greatest
}

// BinarySearch gives the place of target in a slice in order, or where it would stand.
func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	return BinarySearchFunc(x, target, cmp.Compare[E])
}

// BinarySearchFunc is BinarySearch with a function that compares an element with the target.
func BinarySearchFunc[S ~[]E, E, T any](x S, target T, compare func(E, T) int) (int, bool) {
	i := sort.Search(len(x), func(i int) bool { return compare(x[i], target) >= 0 })
	return i, i < len(x) && compare(x[i], target) == 0
}
