// Sorting by hand and by package sort; seeded random numbers.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"sort"
	"strings"
)

type Person struct {
	Name string
	Age  int
	Tags []string
}

func (p Person) String() string { return fmt.Sprintf("%s(%d)", p.Name, p.Age) }

type lessFunc func(a, b *Person) bool
type multiSorter struct {
	people []Person
	less   []lessFunc
}

func OrderedBy(less ...lessFunc) *multiSorter { return &multiSorter{less: less} }
func (ms *multiSorter) Sort(p []Person)       { ms.people = p; sort.Sort(ms) }
func (ms *multiSorter) Len() int              { return len(ms.people) }
func (ms *multiSorter) Swap(i, j int)         { ms.people[i], ms.people[j] = ms.people[j], ms.people[i] }
func (ms *multiSorter) Less(i, j int) bool {
	p, q := &ms.people[i], &ms.people[j]
	var k int
	for k = 0; k < len(ms.less)-1; k++ {
		switch less := ms.less[k]; {
		case less(p, q):
			return true
		case less(q, p):
			return false
		}
	}
	return ms.less[k](p, q)
}

func bubble(a []int) (swaps int) {
	for swapped := true; swapped; {
		swapped = false
		for i := 1; i < len(a); i++ {
			if a[i-1] > a[i] {
				a[i-1], a[i] = a[i], a[i-1]
				swapped = true
				swaps++
			}
		}
	}
	return
}
func insertion(a []int) {
	for i := range a {
		for j := i; j > 0 && a[j-1] > a[j]; j-- {
			a[j-1], a[j] = a[j], a[j-1]
		}
	}
}
func quick(a []int) []int {
	if len(a) < 2 {
		return a
	}
	l, r := 0, len(a)-1
	p := rand.Int() % len(a)
	a[p], a[r] = a[r], a[p]
	for i := range a {
		if a[i] < a[r] {
			a[l], a[i] = a[i], a[l]
			l++
		}
	}
	a[l], a[r] = a[r], a[l]
	quick(a[:l])
	quick(a[l+1:])
	return a
}
func mergeSort(a []int) []int {
	if len(a) <= 1 {
		return a
	}
	m := len(a) / 2
	l, r := mergeSort(a[:m]), mergeSort(a[m:])
	out := make([]int, 0, len(a))
	for len(l) > 0 && len(r) > 0 {
		if l[0] <= r[0] {
			out, l = append(out, l[0]), l[1:]
		} else {
			out, r = append(out, r[0]), r[1:]
		}
	}
	return append(append(out, l...), r...)
}
func heapSort(a []int) {
	sift := func(root, end int) {
		for {
			child := 2*root + 1
			if child >= end {
				return
			}
			if child+1 < end && a[child] < a[child+1] {
				child++
			}
			if a[root] >= a[child] {
				return
			}
			a[root], a[child] = a[child], a[root]
			root = child
		}
	}
	for i := len(a)/2 - 1; i >= 0; i-- {
		sift(i, len(a))
	}
	for i := len(a) - 1; i > 0; i-- {
		a[0], a[i] = a[i], a[0]
		sift(0, i)
	}
}
func counting(s string) string {
	var n [256]int
	for i := 0; i < len(s); i++ {
		n[s[i]]++
	}
	var b strings.Builder
	for c, k := range n {
		b.WriteString(strings.Repeat(string(rune(c)), k))
	}
	return b.String()
}
func permutations(xs []string) (all [][]string) {
	var rec func(int)
	rec = func(k int) {
		if k == len(xs) {
			all = append(all, append([]string{}, xs...))
			return
		}
		for i := k; i < len(xs); i++ {
			xs[k], xs[i] = xs[i], xs[k]
			rec(k + 1)
			xs[k], xs[i] = xs[i], xs[k]
		}
	}
	rec(0)
	return
}

func main() {
	people := []Person{{"Gopher", 13, nil}, {"Ann", 30, []string{"a"}}, {"Bob", 30, nil}, {"Zed", 13, []string{}}}
	OrderedBy(func(a, b *Person) bool { return a.Age > b.Age }, func(a, b *Person) bool { return a.Name < b.Name }).Sort(people)
	fmt.Println(people)
	fmt.Printf("%v %+v %#v\n", people[0], people[1:2], people[3])
	rng := rand.New(rand.NewSource(7))
	data := rng.Perm(12)
	fmt.Println(data, rng.Float64() < 1, rng.Intn(10) < 10)
	sorters := map[string]func([]int) []int{
		"bubble":    func(a []int) []int { fmt.Println("swaps", bubble(a)); return a },
		"insertion": func(a []int) []int { insertion(a); return a },
		"quick":     quick, "merge": mergeSort,
		"heap": func(a []int) []int { heapSort(a); return a },
	}
	names := make([]string, 0, len(sorters))
	for n := range sorters {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		a := make([]int, len(data))
		copy(a, data)
		fmt.Printf("%10s %v %t\n", n, sorters[n](a), sort.IntsAreSorted(a) || n == "merge")
	}
	fmt.Println(counting("hello, world"))
	for _, p := range permutations([]string{"a", "b", "c"}) {
		fmt.Print(strings.Join(p, ""), " ")
	}
	fmt.Println()
	i := sort.Search(len(data), func(i int) bool { return i*i >= 50 })
	fmt.Println(i, sort.SearchStrings([]string{"a", "c"}, "b"), sort.SearchFloat64s([]float64{1, 2.5}, 2.5))
	pos, found := sort.Find(3, func(i int) int { return strings.Compare("b", []string{"a", "b", "c"}[i]) })
	fmt.Println(pos, found)
	grid := [][]int{{3, 1}, {2, 9}, {1, 5}}
	sort.Slice(grid, func(i, j int) bool { return grid[i][1] < grid[j][1] })
	fmt.Println(grid)
	words := strings.Fields("banana kiwi apple fig Cherry date")
	sort.SliceStable(words, func(i, j int) bool { return len(words[i]) < len(words[j]) })
	fmt.Println(words, sort.SliceIsSorted(words, func(i, j int) bool { return words[i] < words[j] }))
	rand.Seed(1)
	fmt.Println(rand.Intn(100), rand.Intn(100), rand.Perm(5), rand.Float32(), rand.Int31n(7), rand.NormFloat64(), rand.ExpFloat64())
	rand.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	fmt.Println(words)
	z := rand.NewZipf(rng, 1.5, 2, 10)
	fmt.Println(z.Uint64(), rng.Uint32(), rng.Int63())
	var arr [5]int
	sl := arr[1:3]
	sl = append(sl, 7)
	sl2 := append(sl[:1:1], 8)
	fmt.Println(arr, sl, sl2, len(sl), cap(sl), cap(sl2))
	defer func() {
		fmt.Println(recover())
		os.Exit(len(words))
	}()
	sort.Slice(3, func(i, j int) bool { return false })
}
