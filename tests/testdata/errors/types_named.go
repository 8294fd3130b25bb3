package main

type Celsius float64
type Fahrenheit float64
type IntList []int
type Fn func(int) int

func main() {
	var c Celsius = 1
	var f Fahrenheit = c // ERROR `cannot use c \(variable of type Celsius\) as type Fahrenheit in variable declaration`
	c = f + c            // ERROR `invalid operation: f \+ c \(mismatched types Fahrenheit and Celsius\)`
	c = 5
	c = c + 1.5
	var l IntList = []int{1}
	var s []int = l
	var fn Fn = func(a int) int { return a }
	fn = func(a string) int { return 1 } // ERROR `cannot use func\(a string\) int \{…\} \(value of type func\(a string\) int\) as type Fn in assignment`
	var x float64 = c                    // ERROR `cannot use c \(variable of type Celsius\) as type float64 in variable declaration`
	var d Celsius = x                    // ERROR `cannot use x \(variable of type float64\) as type Celsius in variable declaration`
	_, _, _, _ = s, fn, d, f
	type Local int
	var n Local = 1
	var m int = n // ERROR `cannot use n \(variable of type Local\) as type int in variable declaration`
	_ = m
}
