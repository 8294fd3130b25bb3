package p

func f() {
	if {
	}
	if x := 1; {
	}
	if x
	{
	}
	if x == 1 {
	} else
	{
	}
}

func g() {
	for var i = 0; i < 3; i++ {
	}
	for i := 0; i < 3; i := i + 1 {
	}
	for i := 0; i < 3 {
	}
	for i := 0
	{
	}
}

func h() {
	if x++ {
	}
	if x := f() {
	}
}
