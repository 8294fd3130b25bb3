package main

func main() {
	a := 1
	a := 2 // ERROR `no new variables on left side of :=`
	a, b := 3, 4
	_ = a
	_ = b
	_ := 1       // ERROR `no new variables on left side of :=`
	c, c := 1, 2 // ERROR `c repeated on left side of :=`
	_ = c
}
