package main

import "fmt"

func f() int {
	break // ERROR `break is not in a loop, switch, or select`
	return 1
}

func g() {
	x := 5
	for {
		continue foo // ERROR `continue label not defined: foo`
	}
lab: // ERROR `label lab defined and not used`
}

func h() {
	fmt.Println("a" 5) // ERROR `syntax error: unexpected literal 5 in argument list; possibly missing comma or \)`
}
