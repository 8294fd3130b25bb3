// Of two results that panic the part of a slice does so first.
package main

import "fmt"

type stack struct{ items []int }

func pop(s []int) (int, []int)          { return s[len(s)-1], s[:len(s)-1] }
func popNamed(s []int) (x int, r []int) { return s[len(s)-1], s[:len(s)-1] }
func popDeferred(s []int) (x int, r []int) {
	defer func() {}()
	return s[len(s)-1], s[:len(s)-1]
}
func (s *stack) pop() (int, []int)      { return s.items[len(s.items)-1], s.items[:len(s.items)-1] }
func held(e any, s []int) (int, string) { return s[2], e.(string) }
func both(s []int) (a, b []int)         { return s[2:], s[:len(s)-1] }
func indices(s []int) (a, b int)        { return s[3], s[4] }
func fine(s []int) (int, []int, string) { return s[0], s[1:], "x"[:0] + "y" }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() { pop(nil) })
	try(func() { popNamed(nil) })
	try(func() { popDeferred(nil) })
	try(func() { new(stack).pop() })
	try(func() { held(1, nil) })
	try(func() { both(nil) })
	try(func() { indices(nil) })
	fmt.Println(fine([]int{1, 2, 3}))
}
