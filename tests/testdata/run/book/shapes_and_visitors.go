// Interfaces, embedding, visitors, options, constants with names.
package main

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Named interface{ Name() string }
type NamedShape interface {
	Shape
	Named
	fmt.Stringer
}
type base struct{ name string }

func (b base) Name() string { return b.name }

type Rect struct {
	base
	W, H float64 `json:"w" unit:"cm"`
}
type Circle struct {
	*base
	R float64
}
type Square struct{ Rect }

func (r Rect) Area() float64        { return r.W * r.H }
func (r Rect) Perimeter() float64   { return 2 * (r.W + r.H) }
func (r Rect) String() string       { return fmt.Sprintf("%s(%gx%g)", r.name, r.W, r.H) }
func (c Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c Circle) Perimeter() float64 { return 2 * math.Pi * c.R }
func (c *Circle) String() string    { return c.Name() + "!" }
func (s Square) Perimeter() float64 { return 4 * s.W }

type byArea []Shape

func (b byArea) Len() int           { return len(b) }
func (b byArea) Less(i, j int) bool { return b[i].Area() < b[j].Area() }
func (b byArea) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type Visitor interface {
	VisitNum(*NumLit) any
	VisitAdd(*AddExpr) any
	VisitMul(*MulExpr) any
}
type Expr interface{ Accept(Visitor) any }
type NumLit struct{ V int }
type AddExpr struct{ L, R Expr }
type MulExpr struct{ L, R Expr }

func (n *NumLit) Accept(v Visitor) any  { return v.VisitNum(n) }
func (a *AddExpr) Accept(v Visitor) any { return v.VisitAdd(a) }
func (m *MulExpr) Accept(v Visitor) any { return v.VisitMul(m) }

type evaluator struct{ steps int }

func (e *evaluator) VisitNum(n *NumLit) any { e.steps++; return n.V }
func (e *evaluator) VisitAdd(a *AddExpr) any {
	return a.L.Accept(e).(int) + a.R.Accept(e).(int)
}
func (e *evaluator) VisitMul(m *MulExpr) any {
	return m.L.Accept(e).(int) * m.R.Accept(e).(int)
}

type printer struct{ strings.Builder }

func (p *printer) VisitNum(n *NumLit) any { fmt.Fprint(p, n.V); return nil }
func (p *printer) VisitAdd(a *AddExpr) any {
	p.WriteString("(")
	a.L.Accept(p)
	p.WriteString(" + ")
	a.R.Accept(p)
	p.WriteString(")")
	return nil
}
func (p *printer) VisitMul(m *MulExpr) any {
	m.L.Accept(p)
	p.WriteString("*")
	m.R.Accept(p)
	return nil
}

type Option func(*server) error
type server struct {
	host  string
	port  int
	tags  []string
	extra map[string]any
}

func WithPort(p int) Option {
	return func(s *server) error {
		if p <= 0 || p > 65535 {
			return fmt.Errorf("bad port %d", p)
		}
		s.port = p
		return nil
	}
}
func WithTags(tags ...string) Option {
	return func(s *server) error { s.tags = append(s.tags, tags...); return nil }
}
func NewServer(host string, opts ...Option) (*server, error) {
	s := &server{host: host, port: 80, extra: map[string]any{"b": 1, "a": nil}}
	for _, o := range opts {
		if err := o(s); err != nil {
			return nil, fmt.Errorf("NewServer(%q): %w", host, err)
		}
	}
	return s, nil
}

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	_
	Wednesday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed"}[d] }

type Bits uint

const (
	FlagA Bits = 1 << iota
	FlagB
	FlagC
	All = FlagA | FlagB | FlagC
)

func main() {
	c := Circle{&base{"circle"}, 1}
	shapes := []Shape{Rect{base{"rect"}, 3, 4}, c, Square{Rect{base{"sq"}, 2, 2}}, &c, &Rect{base{"pr"}, 1, 1}}
	sort.Stable(byArea(shapes))
	for _, s := range shapes {
		n, ok := s.(Named)
		_, str := s.(fmt.Stringer)
		_, ns := s.(NamedShape)
		fmt.Printf("%-14T %8.3f %8.3f %v %v %v %s\n", s, s.Area(), s.Perimeter(), ok, str, ns, n.Name())
		switch v := s.(type) {
		case Square:
			fmt.Println("square", v.W, v.Rect.Area(), v)
		case Rect, *Rect:
			fmt.Printf("%v %+v\n", v, v)
		case *Circle:
			v.R = 2
			fmt.Println(v, v.Area() == c.Area(), *v == c)
		}
	}
	tree := &AddExpr{&NumLit{1}, &MulExpr{&AddExpr{&NumLit{2}, &NumLit{3}}, &NumLit{4}}}
	ev, pr := new(evaluator), new(printer)
	fmt.Println(tree.Accept(ev), ev.steps, *ev)
	tree.Accept(pr)
	fmt.Println(pr.String(), pr.Len())
	s, err := NewServer("localhost", WithPort(8080), WithTags("x", "y"))
	fmt.Printf("%+v %v\n", *s, err)
	fmt.Printf("%#v\n", *s)
	_, err = NewServer("h", WithPort(-1))
	fmt.Println(err, errors.Unwrap(err))
	fmt.Println(Monday, []Weekday{Sunday, Wednesday}, map[Weekday]int{Monday: 1, Sunday: 0})
	fmt.Printf("%d %v %s %x %q %+v %#v\n", Monday, Monday, Monday, Monday, Monday, struct{ D Weekday }{Monday}, Monday)
	fmt.Printf("%03b %v %T\n", All&^FlagB, FlagC, All)
	defer func() {
		r := recover()
		fmt.Println(r)
		fmt.Printf("%T\n", r)
		t := reflect.TypeOf(Rect{})
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			fmt.Println(f.Name, f.Type, f.Tag.Get("unit"), f.Anonymous, f.PkgPath == "", f.Type.Kind())
		}
		for i := 0; i < t.NumMethod(); i++ {
			fmt.Println(t.Method(i).Name, t.Method(i).Type)
		}
		var np *Circle
		defer func() { fmt.Println(recover()); var sh Shape; sh.Area() }()
		fmt.Println(np.Area())
	}()
	fmt.Println(Weekday(9))
	_ = Weekday(9).String()
}
