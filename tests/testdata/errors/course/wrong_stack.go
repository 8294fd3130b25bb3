package main

import "fmt"

type Stack struct { items []int }

func (s Stack) Push(x int) { s.items = append(s.items, x) }
func (s *Stack) Len() { return len(s.items) } // ERROR `too many return values`

func main() {
	s := Stack{}
	n := s.Len() // ERROR `s\.Len\(\) \(no value\) used as value`
	s.push(1) // ERROR `s\.push undefined \(type Stack has no field or method push, but does have Push\)`
	s.Items = nil // ERROR `s\.Items undefined \(type Stack has no field or method Items, but does have items\)`
	fmt.Println(n, s.items[0].x) // ERROR `s\.items\[0\]\.x undefined \(type int has no field or method x\)`
	var arr [3]int = [4]int{1,2,3,4} // ERROR `cannot use \[4\]int\{…\} \(value of type \[4\]int\) as type \[3\]int in variable declaration`
	arr[5] = 1 // ERROR `invalid argument: index 5 out of bounds \[0:3\]`
	arr[-1] = 2 // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	m := map[string]int{"a": 1, "a": 2} // ERROR `duplicate key "a" in map literal`
	m.foo() // ERROR `m\.foo undefined \(type map\[string\]int has no field or method foo\)`
	for k, v, z := range m { } // ERROR `k declared but not used` `v declared but not used` `range clause permits at most two iteration variables`
	const c = 10
	c = 5 // ERROR `cannot assign to c \(untyped int constant 10\)`
	c++ // ERROR `cannot assign to c \(untyped int constant 10\)`
	var p *int = &c // ERROR `invalid operation: cannot take address of c \(untyped int constant 10\)`
	nil := 3
	_ = nil
	fmt.Println("a" + 1, 'a' + "b", 1 + 2.5, "x" * 2) // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)` `invalid operation: 'a' \+ "b" \(mismatched types untyped rune and untyped string\)` `invalid operation: "x" \* 2 \(mismatched types untyped string and untyped int\)`
	var u uint8 = 256 // ERROR `cannot use 256 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)`
	i := 10; i = "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in assignment`
	switch i { case "x": case 1, 1: } // ERROR `cannot convert "x" \(untyped string constant\) to int` `duplicate case 1 \(constant of type int\) in expression switch`
	fmt.Printl("x") // ERROR `undefined: fmt\.Printl`
	undefinedFn() // ERROR `undefined: undefinedFn`
}
