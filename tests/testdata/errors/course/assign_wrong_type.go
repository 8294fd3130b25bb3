package main

func main() {
	var n int = "five" // ERROR `cannot use "five" \(untyped string constant\) as int value in variable declaration`
	s := "x"
	s = 3 // ERROR `cannot use 3 \(untyped int constant\) as string value in assignment`
	println(n, s)
}
