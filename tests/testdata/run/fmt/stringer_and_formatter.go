package main

import "fmt"

type level int

func (l level) String() string { return [...]string{"low", "high"}[l] }

type money struct{ cents int }

func (m money) Format(s fmt.State, verb rune) {
	w, hasW := s.Width()
	p, hasP := s.Precision()
	fmt.Fprintf(s, "<%c %v %v %v", verb, hasW, hasP, s.Flag('+'))
	if hasW && hasP {
		fmt.Fprintf(s, " %d.%d", w, p)
	}
	fmt.Fprint(s, ">")
}

type secret string

func (secret) GoString() string { return "hidden" }

type byPointer struct{ n int }

func (p *byPointer) String() string { return fmt.Sprint("#", p.n) }

type broken struct{}

func (broken) String() string { panic("boom") }

func main() {
	fmt.Println(level(1), []level{0, 1}, map[level]int{1: 5})
	fmt.Printf("%v %d %s %x %q %+v\n", level(0), level(1), level(1), level(1), level(0), struct{ L level }{1})
	fmt.Printf("%v %+8.3d %s\n", money{5}, money{5}, money{1})
	fmt.Printf("%v %#v\n", secret("s"), secret("s"))
	fmt.Println(byPointer{1}, &byPointer{2}, []*byPointer{})
	var none *byPointer
	fmt.Printf("%v %s %v\n", none, broken{}, level(7))
}
