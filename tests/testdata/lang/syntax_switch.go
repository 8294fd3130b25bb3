package p

func f() {
	switch x {
		y()
	case 1:
	}
	switch x
	{
	case 1:
	}
}

func g() {
	switch x = 1 {
	}
	select {
	case c <- 1, 2:
	case 3
		f()
	}
	select x {
	}
	switch a, b := x.(type) {
	}
}
