package p

func f() {
	for {
		g()

func g() {
}
