package main

func after() int {
	return 1
	println("never")
	println("nor this")
	return 2
}

func loops(n int) {
	for {
		if n > 0 {
			break
			n++
		}
		continue
		n--
	}
	for {
		n++
	}
	println(n)
}

func panics(n int) {
	panic(n)
	println(n)
}

func choices(n int) int {
	switch n {
	case 1:
		return 1
	default:
		panic("no")
	}
	return 2
}

func either(n int) int {
	if n > 0 {
		return 1
	} else {
		return 2
	}
	return 3
}

func jumps(n int) {
	goto end
	n++
end:
	println(n)
}

func labelled(n int) {
outer:
	for {
		for {
			break outer
		}
	}
	println(n)
}

func main() {
	after()
	loops(1)
	panics(1)
	choices(1)
	either(1)
	jumps(1)
	labelled(1)
	f := func() int {
		return 1
		println("within")
		return 2
	}
	f()
	select {}
	println("blocked for ever")
}
