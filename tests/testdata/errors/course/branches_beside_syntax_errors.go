package main

import "fmt"

func f() int {
	break
	return 1
}

func g() {
	x := 5
	for {
		continue foo
	}
lab:
}

func h() {
	fmt.Println("a" 5)
}
