package main

import "fmt"

func main() {
	primes := []int{}
next:
	for n := 2; n < 40; n++ {
		for _, p := range primes {
			if n%p == 0 {
				continue next
			}
		}
		primes = append(primes, n)
	}
	fmt.Println(primes)
}
