package main

import "fmt"

func divide(a, b int) (quotient, rest int, err error) {
	if b == 0 {
		err = fmt.Errorf("%d / 0", a)
		return
	}
	return a / b, a % b, nil
}

func sum(a, b int, err error) int { return a + b }

func main() {
	fmt.Println(divide(17, 5))
	fmt.Println(divide(1, 0))
	fmt.Println(sum(divide(20, 7)))
	a, b := 1, 2
	a, b = b, a
	fmt.Println(a, b)
}
