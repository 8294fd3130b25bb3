// A lexer, a parser and a tree that is evaluated, with errors as panics inside.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
)

type TokenKind int

const (
	EOF TokenKind = iota
	Number
	Name
	Op
	LParen
	RParen
	Comma
)

//go:generate stringer
func (k TokenKind) String() string {
	return [...]string{"EOF", "Number", "Name", "Op", "(", ")", ","}[k]
}

type Token struct {
	Kind TokenKind
	Text string
	Pos  int
}

type Lexer struct {
	src []rune
	pos int
}

func (l *Lexer) Next() (tok Token, err error) {
	for l.pos < len(l.src) && unicode.IsSpace(l.src[l.pos]) {
		l.pos++
	}
	start := l.pos
	if start == len(l.src) {
		return Token{EOF, "", start}, nil
	}
	take := func(kind TokenKind, ok func(rune) bool) Token {
		for l.pos < len(l.src) && ok(l.src[l.pos]) {
			l.pos++
		}
		return Token{kind, string(l.src[start:l.pos]), start}
	}
	switch c := l.src[start]; {
	case unicode.IsDigit(c), c == '.':
		return take(Number, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == 'e' }), nil
	case unicode.IsLetter(c):
		return take(Name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }), nil
	case strings.ContainsRune("+-*/^%=", c):
		l.pos++
		return Token{Op, string(c), start}, nil
	case c == '(':
		l.pos++
		return Token{Kind: LParen, Text: "(", Pos: start}, nil
	case c == ')':
		l.pos++
		return Token{Kind: RParen, Text: ")", Pos: start}, nil
	case c == ',':
		l.pos++
		return Token{Kind: Comma, Text: ",", Pos: start}, nil
	default:
		return tok, &SyntaxError{start, fmt.Sprintf("unexpected %q (%U)", c, c)}
	}
}

type SyntaxError struct {
	Pos int
	Msg string
}

func (e *SyntaxError) Error() string { return strconv.Itoa(e.Pos) + ": " + e.Msg }

type Node interface {
	Eval(env map[string]float64) (float64, error)
}
type (
	Num float64
	Var string
	Bin struct {
		Op   byte
		L, R Node
	}
	Neg  struct{ X Node }
	Call struct {
		Fn   string
		Args []Node
	}
	Assign struct {
		Name string
		X    Node
	}
)

var ErrDiv = errors.New("division by zero")

func (n Num) Eval(map[string]float64) (float64, error) { return float64(n), nil }
func (v Var) Eval(env map[string]float64) (float64, error) {
	if x, ok := env[string(v)]; ok {
		return x, nil
	}
	return math.NaN(), fmt.Errorf("undefined: %s", string(v))
}
func (n Neg) Eval(env map[string]float64) (float64, error) {
	x, err := n.X.Eval(env)
	return -x, err
}
func (a Assign) Eval(env map[string]float64) (float64, error) {
	x, err := a.X.Eval(env)
	if err == nil {
		env[a.Name] = x
	}
	return x, err
}
func (b *Bin) Eval(env map[string]float64) (float64, error) {
	l, err := b.L.Eval(env)
	if err != nil {
		return 0, err
	}
	r, err := b.R.Eval(env)
	if err != nil {
		return 0, err
	}
	switch b.Op {
	case '+':
		return l + r, nil
	case '-':
		return l - r, nil
	case '*':
		return l * r, nil
	case '^':
		return math.Pow(l, r), nil
	case '/', '%':
		if r == 0 {
			return 0, fmt.Errorf("%v %c %v: %w", l, b.Op, r, ErrDiv)
		}
		if b.Op == '%' {
			return math.Mod(l, r), nil
		}
		return l / r, nil
	}
	panic("unreachable " + string(b.Op))
}

var functions = map[string]any{
	"sqrt": math.Sqrt, "max": math.Max, "hypot": math.Hypot, "floor": math.Floor,
	"sum": func(xs ...float64) (t float64) {
		for _, x := range xs {
			t += x
		}
		return
	},
}

func (c Call) Eval(env map[string]float64) (float64, error) {
	var xs []float64
	for _, a := range c.Args {
		x, err := a.Eval(env)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", c.Fn, err)
		}
		xs = append(xs, x)
	}
	switch f := functions[c.Fn].(type) {
	case func(float64) float64:
		if len(xs) != 1 {
			return 0, fmt.Errorf("%s wants 1 argument, has %d", c.Fn, len(xs))
		}
		return f(xs[0]), nil
	case func(float64, float64) float64:
		return f(xs[0], xs[1]), nil
	case func(...float64) float64:
		return f(xs...), nil
	case nil:
		return 0, fmt.Errorf("no function %s", c.Fn)
	default:
		return 0, fmt.Errorf("bad type %T", f)
	}
}

type Parser struct {
	lex Lexer
	tok Token
}

func (p *Parser) next() {
	tok, err := p.lex.Next()
	if err != nil {
		panic(err)
	}
	p.tok = tok
}

var prec = map[string]int{"=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 3, "^": 4}

func (p *Parser) expr(min int) Node {
	left := p.unary()
	for p.tok.Kind == Op && prec[p.tok.Text] >= min {
		op := p.tok.Text
		p.next()
		q := prec[op] + 1
		if op == "^" || op == "=" {
			q--
		}
		right := p.expr(q)
		if op == "=" {
			v, ok := left.(Var)
			if !ok {
				panic(&SyntaxError{p.tok.Pos, fmt.Sprintf("cannot assign to %T", left)})
			}
			left = Assign{string(v), right}
			continue
		}
		left = &Bin{op[0], left, right}
	}
	return left
}

func (p *Parser) unary() Node {
	switch tok := p.tok; tok.Kind {
	case Op:
		if tok.Text == "-" {
			p.next()
			return Neg{p.expr(3)}
		}
	case Number:
		x, err := strconv.ParseFloat(tok.Text, 64)
		if err != nil {
			panic(err)
		}
		p.next()
		return Num(x)
	case Name:
		p.next()
		if p.tok.Kind != LParen {
			return Var(tok.Text)
		}
		var args []Node
		for p.next(); p.tok.Kind != RParen; {
			args = append(args, p.expr(1))
			if p.tok.Kind == Comma {
				p.next()
			} else if p.tok.Kind != RParen {
				break
			}
		}
		p.expect(RParen)
		return Call{tok.Text, args}
	case LParen:
		p.next()
		x := p.expr(1)
		p.expect(RParen)
		return x
	}
	panic(&SyntaxError{p.tok.Pos, "unexpected " + p.tok.Kind.String()})
}

func (p *Parser) expect(k TokenKind) {
	if p.tok.Kind != k {
		panic(&SyntaxError{p.tok.Pos, fmt.Sprintf("expected %v, got %v", k, p.tok.Kind)})
	}
	p.next()
}

func Parse(src string) (n Node, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = r
		default:
			panic(r)
		}
	}()
	p := &Parser{lex: Lexer{src: []rune(src)}}
	p.next()
	n = p.expr(1)
	p.expect(EOF)
	return
}

func main() {
	in := bufio.NewScanner(strings.NewReader(`x = 3 + 4 * 2
y = (x - 1) ^ 2 ^ 0.5
sqrt(x*x + y*y) - hypot(x, y)
1 / (x - x)
sum(1,2,3,x, -y)
2 $ 3
sum(1, z)
-2 ^ 2
3 = 4
1.2.3
sqrt(1, 2)
foo(1)
(1 + 2
7 % 4 % 2
é = 1e3`))
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	env := map[string]float64{"pi": math.Pi}
	for line := 1; in.Scan(); line++ {
		n, err := Parse(in.Text())
		if err != nil {
			var se *SyntaxError
			fmt.Fprintf(w, "%d\t%s\terror\t%v\t%t\t\n", line, in.Text(), err, errors.As(err, &se))
			continue
		}
		x, err := n.Eval(env)
		fmt.Fprintf(w, "%d\t%s\t%.6g\t%v\t%t\t\n", line, in.Text(), x, err, errors.Is(err, ErrDiv))
	}
	w.Flush()
	fmt.Println(env)
	n, _ := Parse("a+b*f(1,-c)")
	fmt.Printf("%v\n%T %#v\n", n.(*Bin).Op, n, n.(*Bin).L)
}
