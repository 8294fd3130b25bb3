package main

func main() {
	goto L // ERROR `goto L jumps over declaration of x at goto\.go:5:4`
	x := 1
	_ = x
L:
	goto M // ERROR `goto M jumps into block starting at goto\.go:9:2`
	{
	M:
	}
	goto N // ERROR `goto N jumps over declaration of y at goto\.go:13:6`
	var y int
	_ = y
N:
	if true {
		goto L
	}
	goto P // ERROR `goto P jumps over declaration of a, b at goto\.go:20:7`
	a, b := 1, 2
	_, _ = a, b
P:
}
