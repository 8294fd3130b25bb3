package main

import (
	"fmt"
	"sync"
)

type point struct{ x, y int }

func contents(m *sync.Map) []string {
	var list []string
	m.Range(func(key, value any) bool {
		list = append(list, fmt.Sprint(key, "=", value))
		for i := len(list) - 1; i > 0 && list[i] < list[i-1]; i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		return true
	})
	return list
}

func main() {
	var m sync.Map
	fmt.Println(m.Load("a"))
	m.Store("a", 1)
	m.Store("b", 2)
	m.Store(3, "three")
	m.Store(point{1, 2}, nil)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load(point{1, 2}))
	fmt.Println(m.Load(point{2, 1}))
	fmt.Println(m.LoadOrStore("a", 9))
	fmt.Println(m.LoadOrStore("c", 9))
	fmt.Println(m.LoadAndDelete("a"))
	fmt.Println(m.LoadAndDelete("a"))
	m.Delete("nothing")
	fmt.Println(contents(&m))
	m.Store("a", "again")
	m.Delete("b")
	m.Store("d", 4)
	m.Store("b", "back")
	fmt.Println(contents(&m))

	// Whatever f does to the map while it runs: deleted keys are not seen any more, new ones not yet.
	var n sync.Map
	for i := 0; i < 6; i++ {
		n.Store(i, i)
	}
	seen := 0
	n.Range(func(key, value any) bool {
		seen++
		for i := 0; i < 6; i++ {
			if i != key {
				n.Delete(i)
			}
		}
		n.Store(100+seen, seen)
		return true
	})
	fmt.Println(seen, len(contents(&n)))
	first := 0
	n.Range(func(key, value any) bool {
		first++
		return false
	})
	fmt.Println(first)

	// Many misses, then many deletions: the parts change places.
	var o sync.Map
	for round := 0; round < 3; round++ {
		for i := 0; i < 10; i++ {
			o.Store(i, i*round)
		}
		for i := 0; i < 30; i++ {
			o.Load(i)
		}
		for i := round; i < 10; i += 3 {
			o.Delete(i)
		}
		o.LoadOrStore(round, "kept")
		o.Store(10+round, round)
		fmt.Println(contents(&o))
	}

	var wg sync.WaitGroup
	loads := make([]bool, 5)
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			_, loads[i] = o.LoadOrStore("once", i)
		}(i)
	}
	wg.Wait()
	fmt.Println(loads)
	fmt.Println(o.Load("once"))
	defer func() { fmt.Println(recover()) }()
	o.Store([]int{1}, 1)
}
