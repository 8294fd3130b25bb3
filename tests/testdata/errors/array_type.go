package main

func main() {
	var a [3]int
	var b [4]int = a // ERROR `cannot use a \(variable of type \[3\]int\) as type \[4\]int in variable declaration`
	var s []int = a  // ERROR `cannot use a \(variable of type \[3\]int\) as type \[\]int in variable declaration`
	a = [3]int{1, 2}
	a = [...]int{1, 2} // ERROR `cannot use \[\.\.\.\]int\{…\} \(value of type \[2\]int\) as type \[3\]int in assignment`
	for i := range a {
		var x string = i // ERROR `cannot use i \(variable of type int\) as type string in variable declaration`
	}
	_ = a == b       // ERROR `invalid operation: a == b \(mismatched types \[3\]int and \[4\]int\)`
	_ = len(a) + "x" // ERROR `invalid operation: len\(a\) \+ "x" \(mismatched types int and untyped string\)`
	var c [len(a)]string
	c[3] = "" // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	var d [2][3]int
	d[2][0] = 1 // ERROR `invalid argument: index 2 out of bounds \[0:2\]`
	d[0][3] = 1 // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = b
	_ = s
}
