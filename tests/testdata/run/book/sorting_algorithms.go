package main

import (
	"fmt"
	"sync"
)

func bubble(a []int) {
	for n := len(a); n > 1; n-- {
		for i := 1; i < n; i++ {
			if a[i-1] > a[i] {
				a[i-1], a[i] = a[i], a[i-1]
			}
		}
	}
}

func quick(a []int) {
	if len(a) < 2 {
		return
	}
	last := 0
	for i := 1; i < len(a); i++ {
		if a[i] < a[0] {
			last++
			a[last], a[i] = a[i], a[last]
		}
	}
	a[0], a[last] = a[last], a[0]
	quick(a[:last])
	quick(a[last+1:])
}

func merge(a, b []int) (out []int) {
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func mergeSort(a []int) []int {
	if len(a) < 2 {
		return a
	}
	var left, right []int
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); left = mergeSort(a[:len(a)/2]) }()
	go func() { defer wg.Done(); right = mergeSort(a[len(a)/2:]) }()
	wg.Wait()
	return merge(left, right)
}

func main() {
	list := []int{5, 3, 9, 1, 8, 2, 7}
	for _, sort := range []func([]int){bubble, quick} {
		a := append([]int(nil), list...)
		sort(a)
		fmt.Println(a)
	}
	fmt.Println(mergeSort(list), list)
}
