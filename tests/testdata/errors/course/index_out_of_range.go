package main

func main() {
	a := [3]int{}
	println(a[3], a[-1], "abc"[5]) // ERROR `invalid argument: index 3 out of bounds \[0:3\]` `invalid argument: index -1 \(constant of type int\) must not be negative` `invalid argument: index 5 out of bounds \[0:3\]`
	_ = a[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = [2]int{1, 2, 3} // ERROR `index 2 is out of bounds \(>= 2\)`
}
