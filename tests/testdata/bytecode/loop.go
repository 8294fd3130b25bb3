package main

func sum(n int) int {
	total := 0
	for i := 0; i < n; i++ {
		total += i
	}
	return total
}

func forever() {
	for {
	}
}

func main() {
	sum(10)
	forever()
}
