package main

import (
	"fmt"
	"strconv"
	"unicode"
)

type parser struct {
	text string
	pos  int
}

func (p *parser) peek() byte {
	for p.pos < len(p.text) && unicode.IsSpace(rune(p.text[p.pos])) {
		p.pos++
	}
	if p.pos == len(p.text) {
		return 0
	}
	return p.text[p.pos]
}

func (p *parser) expr() float64 {
	v := p.term()
	for {
		switch p.peek() {
		case '+':
			p.pos++
			v += p.term()
		case '-':
			p.pos++
			v -= p.term()
		default:
			return v
		}
	}
}

func (p *parser) term() float64 {
	v := p.factor()
	for {
		switch p.peek() {
		case '*':
			p.pos++
			v *= p.factor()
		case '/':
			p.pos++
			d := p.factor()
			if d == 0 {
				panic(fmt.Errorf("division by zero at %d", p.pos))
			}
			v /= d
		default:
			return v
		}
	}
}

func (p *parser) factor() float64 {
	switch c := p.peek(); {
	case c == '(':
		p.pos++
		v := p.expr()
		if p.peek() != ')' {
			panic(fmt.Errorf("missing ) at %d", p.pos))
		}
		p.pos++
		return v
	case c == '-':
		p.pos++
		return -p.factor()
	}
	start := p.pos
	for p.pos < len(p.text) && (p.text[p.pos] == '.' || unicode.IsDigit(rune(p.text[p.pos]))) {
		p.pos++
	}
	v, err := strconv.ParseFloat(p.text[start:p.pos], 64)
	if err != nil {
		panic(err)
	}
	return v
}

func eval(s string) (v float64, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	p := &parser{text: s}
	v = p.expr()
	if p.peek() != 0 {
		return v, fmt.Errorf("unexpected %q at %d", p.peek(), p.pos)
	}
	return v, nil
}

func main() {
	for _, s := range []string{"1 + 2*3", "(1+2)*3 - 4/8", "-(2.5)", "1/0", "(1", "x", "2 2"} {
		fmt.Print(s, " = ")
		fmt.Println(eval(s))
	}
}
