package main

import "fmt"

type e struct{}

func (e) String() int { return 1 }

func main() {
	var s fmt.Stringer = e{} // ERROR `cannot use e\{\} \(value of type e\) as type fmt\.Stringer in variable declaration:`
	fmt.Println(s)
}
