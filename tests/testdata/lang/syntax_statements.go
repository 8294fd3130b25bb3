package p

func f() {
	x := 1 2
	y + = 3
	a, b
	a, b += 1, 2
	if x = 1 {
	}
	return 1,
}

func g() {
	go func() {}
	defer (f())
	go x
	var 1 = 2
	goto
}
