package main

import "fmt"

type Celsius float64
type Fahrenheit float64
type ID int
type Names []string

func conv(c Celsius) Fahrenheit { return c*9/5 + 32 } // ERROR `cannot use c \* 9 / 5 \+ 32 \(value of type Celsius\) as type Fahrenheit in return statement`

func sum(nums ...int) int {
	total := 0
	for _, n := range nums { total += n }
	return total
}

func main() {
	var c Celsius = 10
	var f Fahrenheit = c // ERROR `cannot use c \(variable of type Celsius\) as type Fahrenheit in variable declaration`
	fmt.Println(c + f, c == f) // ERROR `invalid operation: c \+ f \(mismatched types Celsius and Fahrenheit\)` `invalid operation: c == f \(mismatched types Celsius and Fahrenheit\)`
	xs := []int{1, 2}
	sum(xs) // ERROR `cannot use xs \(variable of type \[\]int\) as type int in argument to sum`
	sum(1, xs...) // ERROR `too many arguments in call to sum`
	sum("a", 2.5) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to sum` `cannot use 2\.5 \(untyped float constant\) as int value in argument to sum \(truncated\)`
	var ids []ID = xs // ERROR `cannot use xs \(variable of type \[\]int\) as type \[\]ID in variable declaration`
	var names Names = []string{"a"}
	var i8 int8 = 200 // ERROR `cannot use 200 \(untyped int constant\) as int8 value in variable declaration \(overflows\)`
	var u uint = -1 // ERROR `cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)`
	var b byte = 'é' + 200 // ERROR `cannot use 'é' \+ 200 \(untyped rune constant 433\) as byte value in variable declaration \(overflows\)`
	x, y := 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	a, b := 1, 2
	var r rune = "a" // ERROR `cannot use "a" \(untyped string constant\) as rune value in variable declaration`
	const big = 1 << 64
	var n int = big // ERROR `cannot use big \(untyped int constant 18446744073709551616\) as int value in variable declaration \(overflows\)`
	fmt.Println(big, ids, names, i8, u, b, x, y, a, r, n, len(5), cap(map[int]int{}), append(1, 2), copy("a", "b"), delete(xs, 1), make(int), make([]int), new(5)) // ERROR `invalid argument: 5 \(untyped int constant\) for len` `invalid argument: map\[int\]int\{\} \(value of type map\[int\]int\) for cap` `first argument to append must be a slice; have 1 \(untyped int constant\)` `invalid argument: copy expects slice arguments; found "a" \(untyped string constant\) and "b" \(untyped string constant\)` `invalid argument: xs \(variable of type \[\]int\) is not a map` `invalid argument: cannot make int; type must be slice, map, or channel` `invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1` `5 is not a type`
	if c { // ERROR `non-boolean condition in if statement`
	}
	for 5 { // ERROR `non-boolean condition in for statement`
	}
}
