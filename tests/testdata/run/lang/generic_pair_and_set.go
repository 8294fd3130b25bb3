package main

import (
	"fmt"
	"sort"
)

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v ...T) Set[T] {
	for _, each := range v {
		s[each] = struct{}{}
	}
	return s
}

func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }

func Sorted[K ~string, V any](m map[K]V) []Pair[K, V] {
	var out []Pair[K, V]
	for k, v := range m {
		out = append(out, Pair[K, V]{k, v})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Key < out[j].Key })
	return out
}

func main() {
	s := Set[int]{}.Add(1, 2, 2)
	fmt.Println(len(s), s.Has(2), s.Has(3))
	fmt.Printf("%v %+v\n", Sorted(map[string]int{"b": 2, "a": 1}), Pair[string, []int]{"k", nil})
	fmt.Printf("%T\n", Pair[string, int]{})
}
