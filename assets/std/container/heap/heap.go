// Package heap keeps the least element of a collection at hand.
package heap

import "sort"

// Interface is what can be a heap: its least element is number 0.
type Interface interface {
	sort.Interface
	Push(x any) // adds x as the last
	Pop() any   // takes the last away
}

// Init makes h a heap.
func Init(h Interface) {
	n := h.Len()
	for i := n/2 - 1; i >= 0; i-- {
		down(h, i, n)
	}
}

// Push adds x.
func Push(h Interface, x any) {
	h.Push(x)
	up(h, h.Len()-1)
}

// Pop takes the least element away.
func Pop(h Interface) any {
	n := h.Len() - 1
	h.Swap(0, n)
	down(h, 0, n)
	return h.Pop()
}

// Remove takes element i away.
func Remove(h Interface, i int) any {
	n := h.Len() - 1
	if n != i {
		h.Swap(i, n)
		if !down(h, i, n) {
			up(h, i)
		}
	}
	return h.Pop()
}

// Fix puts element i, which has changed, in its place.
func Fix(h Interface, i int) {
	if !down(h, i, h.Len()) {
		up(h, i)
	}
}

func up(h Interface, child int) {
	for child > 0 {
		parent := (child - 1) / 2
		if !h.Less(child, parent) {
			return
		}
		h.Swap(parent, child)
		child = parent
	}
}

// down lets the element sink, and reports whether it moved.
func down(h Interface, start, n int) bool {
	at := start
	for {
		child := 2*at + 1
		if child >= n || child < 0 {
			break
		}
		if right := child + 1; right < n && h.Less(right, child) {
			child = right
		}
		if !h.Less(child, at) {
			break
		}
		h.Swap(at, child)
		at = child
	}
	return at > start
}
