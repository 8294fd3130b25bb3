package main

func slice(xs []int) (sum int) {
	for i, x := range xs {
		if x == 0 {
			continue
		}
		sum += x * i
	}
	return
}

func text(s string) int {
	n := 0
	for range s {
		n++
	}
	return n
}

func table(m map[string]int) {
	for k, v := range m {
		m[k] = v + 1
	}
}

func main() {
	slice(nil)
	text("")
	table(nil)
}
