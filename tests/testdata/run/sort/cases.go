package main

import (
	"fmt"
	"sort"
)

type person struct {
	Name string
	Age  int
}

type byAge []person

func (a byAge) Len() int           { return len(a) }
func (a byAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a byAge) Less(i, j int) bool { return a[i].Age < a[j].Age }

func main() {
	people := []person{{"Bob", 31}, {"John", 42}, {"Michael", 17}, {"Jenny", 26}, {"Al", 31}}
	sort.Sort(byAge(people))
	fmt.Println(people, sort.IsSorted(byAge(people)))
	sort.Sort(sort.Reverse(byAge(people)))
	fmt.Println(people)
	sort.Slice(people, func(i, j int) bool { return people[i].Name < people[j].Name })
	fmt.Println(people)
	sort.SliceStable(people, func(i, j int) bool { return people[i].Age > people[j].Age })
	fmt.Println(people, sort.SliceIsSorted(people, func(i, j int) bool { return people[i].Age > people[j].Age }))
	sort.Stable(byAge(people))
	fmt.Println(people)
	i, f, s := []int{5, 2, 6, 3, 1, 4}, []float64{2.5, -1, 3}, []string{"Go", "Bravo", "Alpha"}
	sort.Ints(i)
	sort.Float64s(f)
	sort.Strings(s)
	fmt.Println(i, f, s, sort.IntsAreSorted(i), sort.StringsAreSorted(s), sort.Float64sAreSorted(f))
	sort.Sort(sort.Reverse(sort.IntSlice(i)))
	fmt.Println(i, sort.IntsAreSorted(i))
	sort.IntSlice(i).Sort()
	fmt.Println(sort.SearchInts(i, 4), sort.SearchInts(i, 7), sort.SearchStrings(s, "Bz"), sort.SearchFloat64s(f, 0), sort.IntSlice(i).Search(2))
	fmt.Println(sort.Search(100, func(n int) bool { return n*n >= 50 }))
	fmt.Println(sort.Find(len(s), func(k int) int {
		if s[k] == "Bravo" {
			return 0
		}
		if "Bravo" < s[k] {
			return -1
		}
		return 1
	}))
}
