package main

import (
	"errors"
	"fmt"
)

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type pair struct{ a, b int }

func (p *pair) String() string { return fmt.Sprint("pair ", p.a, p.b) }

type both struct{}

func (both) Error() string  { return "error of both" }
func (both) String() string { return "string of both" }

type goer struct{ n int }

func (g goer) GoString() string { return "goer!" }

type custom struct{ n int }

func (c custom) Format(f fmt.State, verb rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	fmt.Fprintf(f, "<%c %v %v", verb, wok, pok)
	if wok {
		fmt.Fprint(f, " width ", w)
	}
	if pok {
		fmt.Fprint(f, " precision ", p)
	}
	for _, flag := range "+-# 0" {
		if f.Flag(int(flag)) {
			fmt.Fprintf(f, " %c", flag)
		}
	}
	f.Write([]byte(">"))
}

type holder struct {
	C celsius
	c celsius
	P *pair
	E error
	G goer
}

type inner struct{ T celsius }

type embeds struct {
	inner
	celsius
}

type panics int

func (p panics) String() string {
	if p == 1 {
		panic("on purpose")
	}
	if p == 2 {
		panic(errors.New("an error"))
	}
	var none *pair
	return none.String()
}

type ptr struct{ s string }

func (p *ptr) Error() string { return p.s }

type unexported struct{ e both }

type wrongSignature int

func (wrongSignature) String() int { return 1 }

func main() {
	c := celsius(36.6)
	p := &pair{1, 2}
	fmt.Println(c, &c == nil, p, *p, both{}, goer{1}, custom{1})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q", "%x", "%10v|", "%-12s|", "%T", "%.3s", "%t"} {
		fmt.Printf(verb+" ", c)
		fmt.Printf(verb+" ", p)
		fmt.Printf(verb+" ", both{})
		fmt.Printf(verb+" ", goer{1})
		fmt.Printf(verb+" ", custom{2})
		fmt.Printf(verb+"\n", []any{c, both{}, custom{3}})
	}
	h := holder{1, 2, nil, errors.New("e"), goer{3}}
	fmt.Printf("%v %+v\n", h, h)
	fmt.Printf("%v %+v %v\n", embeds{inner{5}, 6}, embeds{}, struct{ inner }{inner{7}})
	fmt.Println([]celsius{1, 2}, map[celsius]celsius{1: 2}, []*pair{}, [1]error{errors.New("x")})
	fmt.Printf("%+-# 05.3d %6v %x\n", custom{4}, custom{5}, []custom{{1}, {2}})
	fmt.Println(panics(1), panics(2))
	fmt.Printf("%v %s %d\n", panics(1), panics(2), panics(3))
	var np *ptr
	fmt.Println(np)
	fmt.Printf("%v %s %+v\n", np, np, []error{np})
	fmt.Println(unexported{}, wrongSignature(4))
	var e error
	fmt.Println(e)
	fmt.Printf("%v %d %s\n", e, e, e)
}
