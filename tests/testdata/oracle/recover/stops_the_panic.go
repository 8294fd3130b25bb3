package main

import "fmt"

func risky(n int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("risky(%d): %v", n, r)
		}
	}()
	if n == 1 {
		panic("one")
	}
	return nil
}

func main() {
	for i := 0; i < 3; i++ {
		fmt.Println(risky(i))
	}
}
