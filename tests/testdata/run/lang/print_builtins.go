package main

func main() {
	print("to standard error\n")
	println(1, "a", true, 2.5, 'x', 7/2)
}
