package main

func f(a, b int, s string, p *int, ok bool) bool {
	if a < b && (s == "x" || p != nil) {
		return !ok
	}
	if a > 1000000 {
		return a >= b
	}
	return ok && a != 3
}

func main() { f(1, 2, "", nil, true) }
