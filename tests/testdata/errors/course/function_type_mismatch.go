package main

import (
	"fmt"
	"sort"
)

type Handler struct {
	name string
	run  func(input string, times int) error
}

func apply(values []int, change func(value int) int) {}

func each(callbacks ...func(i int)) {}

func twice(n int) int { return 2 * n }

func pick() func(a, b int) int { return twice } // ERROR `cannot use twice \(value of type func\(n int\) int\) as type func\(a int, b int\) int in return statement`

func main() {
	numbers := []int{3, 1, 2}
	sort.Slice(numbers, func(a, b int) int { return numbers[a] - numbers[b] }) // ERROR `cannot use func\(a, b int\) int \{…\} \(value of type func\(a int, b int\) int\) as type func\(i int, j int\) bool in argument to sort\.Slice`
	apply(numbers, func(value string) int { return 0 }) // ERROR `cannot use func\(value string\) int \{…\} \(value of type func\(value string\) int\) as type func\(value int\) int in argument to apply`
	apply(numbers, fmt.Sprint) // ERROR `cannot use fmt\.Sprint \(value of type func\(a \.\.\.any\) string\) as type func\(value int\) int in argument to apply`
	each(twice) // ERROR `cannot use twice \(value of type func\(n int\) int\) as type func\(i int\) in argument to each`
	shout := func(text string) string { return text + "!" }
	shout = twice // ERROR `cannot use twice \(value of type func\(n int\) int\) as type func\(text string\) string in assignment`
	var check func(n int) bool = twice // ERROR `cannot use twice \(value of type func\(n int\) int\) as type func\(n int\) bool in variable declaration`
	h := Handler{"h", shout} // ERROR `cannot use shout \(variable of type func\(text string\) string\) as type func\(input string, times int\) error in struct literal`
	h.run = twice // ERROR `cannot use twice \(value of type func\(n int\) int\) as type func\(input string, times int\) error in assignment`
	fmt.Println(check, h)
}
