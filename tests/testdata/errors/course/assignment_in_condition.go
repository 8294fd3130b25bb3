package main

func main() {
	n := 1
	if n = 2 { // ERROR `syntax error: cannot use assignment \(n\) = \(2\) as value`
		println(n)
	}
}
