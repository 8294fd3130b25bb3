package main

import (
	"fmt"
	"os"
	"bufio"
	"strconv"
)

const Pi float32 = 3.14
const Max = 10
var global int = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in variable declaration`
var g2 = undefinedVar // ERROR `undefined: undefinedVar`
var g3, g4 int = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
var g5 = g6 // ERROR `initialization loop for g5`
var g6 = g5

type Celsius = float64
type Handler func(string) error
type Set map[string]struct{}
type Rec struct { Rec } // ERROR `invalid recursive type Rec`
type Rec2 struct { r *Rec2; arr [2]Rec2 } // ERROR `invalid recursive type Rec2`
type M map[Rec]int
type F func(F) F
type I interface { I } // ERROR `invalid recursive type I`
type S []S

func (s Set) Add(k string) { s[k] = true } // ERROR `cannot use true \(untyped bool constant\) as struct\{\} value in assignment`
func (s Set) Has(k string) bool { return s[k] } // ERROR `cannot use s\[k\] \(map index expression of type struct\{\}\) as type bool in return statement`
func (int) Bad() {} // ERROR `cannot define new methods on non-local type int`
func (f Handler) Do() error { return f() } // ERROR `not enough arguments in call to f`
func (m *M) X() { m["a"] = 1; *m["a"] = 1 } // ERROR `invalid operation: cannot index m \(variable of type \*M\)`

func main() {
	reader := bufio.NewReader(os.Stdin)
	text := reader.ReadString('\n') // ERROR `assignment mismatch: 1 variable but reader\.ReadString returns 2 values`
	n, _ := strconv.Atoi(text)
	Max = 5 // ERROR `cannot assign to Max \(untyped int constant 10\)`
	Pi++ // ERROR `cannot assign to Pi \(constant 3\.14 of type float32\)`
	var x int = Pi // ERROR `cannot use Pi \(constant 3\.14 of type float32\) as type int in variable declaration`
	var f32 float32 = 1.5
	var f64 float64 = f32 // ERROR `cannot use f32 \(variable of type float32\) as type float64 in variable declaration`
	y := n * 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	z := n / 2.0
	fmt.Println(x, f64, y, z, f32 * n) // ERROR `invalid operation: f32 \* n \(mismatched types float32 and int\)`
	var h Handler = func(s string) { } // ERROR `cannot use func\(s string\) \{\} \(value of type func\(s string\)\) as type Handler in variable declaration`
	h = main // ERROR `cannot use main \(value of type func\(\)\) as type Handler in assignment`
	var s Set
	s["a"] = struct{} // ERROR `struct\{\} \(type\) is not an expression`
	arr := [Max]int{}
	arr2 := [n]int{} // ERROR `invalid array length n`
	var arr3 [Max+1.5]int // ERROR `array length Max \+ 1\.5 \(untyped float constant 11\.5\) must be integer`
	arr4 := [-1]int{} // ERROR `invalid array length -1 \(untyped int constant\)`
	arr5 := [...]int{5: 1, 2, 5: 3} // ERROR `duplicate index 5 in array or slice literal`
	var arr6 [...]int // ERROR `invalid use of \[\.\.\.\] array \(outside a composite literal\)`
	fmt.Println(arr, arr2, arr3, arr4, arr5, arr6)
}
