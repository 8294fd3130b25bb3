package main

import "fmt"

type animal interface {
	sound() string
	name() string
}

type base struct{ n string }

func (b base) name() string      { return b.n }
func (b *base) rename(to string) { b.n = to }

type dog struct {
	base
	age int
}

func (d dog) sound() string { return "woof" }

type cat struct {
	*base
	lives int
}

func (c *cat) sound() string { c.lives--; return fmt.Sprint("meow", c.lives) }

type list struct {
	value int
	next  *list
}

func (l *list) sum() int {
	if l == nil {
		return 0
	}
	return l.value + l.next.sum()
}

type counter int

func (c *counter) inc() { *c++ }

func main() {
	d := dog{base{"rex"}, 3}
	d.rename("max")
	c := &cat{&base{"tom"}, 9}
	for _, a := range []animal{d, c, c} {
		fmt.Println(a.name(), a.sound())
	}
	e := d
	e.age = 4
	fmt.Println(d, e, d == e, d.base == e.base, d.n)
	l := &list{1, &list{2, &list{3, nil}}}
	fmt.Println(l.sum(), l.next.next.value)
	p := &d
	p.age++
	(*p).n = "x"
	fmt.Println(d.age, d.n)
	var k counter
	k.inc()
	f := k.inc
	f()
	g := (*counter).inc
	g(&k)
	fmt.Println(k)
	h := d.name
	d.n = "changed"
	fmt.Println(h(), d.name(), dog.sound(d))
	var a animal = d
	switch v := a.(type) {
	case *cat:
		fmt.Println("cat", v.lives)
	case dog:
		fmt.Println("dog", v.age)
	}
	if _, ok := a.(interface{ rename(string) }); !ok {
		fmt.Println("no rename")
	}
	if r, ok := interface{}(&d).(interface{ rename(string) }); ok {
		r.rename("again")
	}
	fmt.Println(d.n)
	anon := struct {
		x, y int
		in   struct{ z string }
	}{x: 1}
	anon.in.z = "deep"
	fmt.Printf("%+v\n", anon)
	q := new(int)
	*q = 5
	r := q
	*r++
	fmt.Println(*q, q == r, q != nil)
	pa := &[3]int{1, 2, 3}
	for i := range pa {
		pa[i] *= 2
	}
	fmt.Println(*pa, len(pa))
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
}
