package p

func f() {
}

/* this never ends
