package main

import "fmt"

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	default:
		return "C"
	}
}

func main() {
	fmt.Println(grade(95), grade(85), grade(5))
	for i := 0; i < 6; i++ {
		switch i {
		case 0:
			fmt.Print("zero ")
			fallthrough
		case 1:
			fmt.Print("one ")
		case 2, 3:
			fmt.Print("two or three ")
		default:
			fmt.Print("more ")
		case 5:
			fmt.Print("five ")
		}
	}
	switch x := len("abc"); x {
	case 3:
		fmt.Println("three")
	}
	switch f := func(s string) bool { fmt.Print("called ", s, " "); return s == "b" }; true {
	case f("a"), f("b"), f("c"):
		fmt.Println("found")
	}
	switch {
	}
}
