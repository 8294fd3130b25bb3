package main

func f() (err error) {
	if err := error(nil); err != nil {
		return // ERROR `result parameter err not in scope at return`
	}
	return
}
func g() (x int, y string) {
	{
		y := 1
		_ = y
		return // ERROR `result parameter y not in scope at return`
	}
}

func main() {
	_ = f
	_ = g
}
