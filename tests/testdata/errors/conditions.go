package main

func main() {
	if 1 { // ERROR `non-boolean condition in if statement`
	}
	if "a" == "b" {
	}
	x := 1
	if x { // ERROR `non-boolean condition in if statement`
	}
	for x { // ERROR `non-boolean condition in for statement`
	}
	for i := 0; i; i++ { // ERROR `non-boolean condition in for statement`
	}
	if x := 2; x > 1 {
	}
	if !x { // ERROR `invalid operation: operator ! not defined on x \(variable of type int\)`
	}
	if nil { // ERROR `non-boolean condition in if statement`
	}
}
