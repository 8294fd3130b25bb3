package main

func a() int {
} // ERROR `missing return`

func b(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR `missing return`

func c(x int) int {
	for {
		if x > 0 {
			break
		}
	}
} // ERROR `missing return`

func d(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("x")
	}
}

func e(c chan int) int {
	select {
	case v := <-c:
		return v
	}
}

func f(x int) int {
	if x > 0 {
		return 1
	} else {
		panic(0)
	}
}

func g() int {
	for {
	}
}

func h(x int) int {
L:
	for {
		switch {
		case x > 0:
			break L
		}
	}
} // ERROR `missing return`

func i(x []int) int {
	for range x {
		return 1
	}
} // ERROR `missing return`

func j() int {
	f := func() int {
	} // ERROR `missing return`
	return f()
}

func k() int {
L:
	goto L
}

func main() {}
