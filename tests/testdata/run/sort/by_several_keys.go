package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	people := []person{{"bob", 31}, {"ann", 25}, {"cat", 31}, {"dan", 25}}
	sort.Sort(byAge(people))
	fmt.Println(people[0].age, people[3].age)
	sort.Slice(people, func(i, j int) bool {
		if people[i].age != people[j].age {
			return people[i].age > people[j].age
		}
		return people[i].name < people[j].name
	})
	fmt.Println(people)
	sort.SliceStable(people, func(i, j int) bool { return people[i].name[0]/2 < people[j].name[0]/2 })
	fmt.Println(people, sort.SliceIsSorted(people, func(i, j int) bool { return people[i].name < people[j].name }))
	sort.Stable(byAge(people))
	fmt.Println(people)
}
