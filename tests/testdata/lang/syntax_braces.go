package p

func f() {
	if x {
		g()
	else {
		h()
	}
}

func g() {
	x := []int{1, 2
	}
	f(1,
		2
	)
	a[1
	y := T{1 2}
}
