package main

func main() {
	c := make(chan int)
	c <- "text" // ERROR `cannot use "text" \(untyped string constant\) as int value in send`
	var s string = <-c // ERROR `cannot use <-c \(comma, ok expression of type int\) as type string in variable declaration`
	println(s)
}
