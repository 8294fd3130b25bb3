package main

import "fmt"

type state func(*lexer) state

type lexer struct {
	in  string
	pos int
	out []string
}

func start(l *lexer) state {
	if l.pos == len(l.in) {
		return nil
	}
	switch c := l.in[l.pos]; {
	case c == ' ':
		l.pos++
		return start
	case '0' <= c && c <= '9':
		return number
	case c == '"':
		return quoted
	}
	l.out = append(l.out, "op:"+l.in[l.pos:l.pos+1])
	l.pos++
	return start
}

func number(l *lexer) state {
	from := l.pos
	for l.pos < len(l.in) && '0' <= l.in[l.pos] && l.in[l.pos] <= '9' {
		l.pos++
	}
	l.out = append(l.out, "num:"+l.in[from:l.pos])
	return start
}

func quoted(l *lexer) state {
	from := l.pos + 1
	for l.pos++; l.pos < len(l.in); l.pos++ {
		if l.in[l.pos] == '"' {
			l.out = append(l.out, "str:"+l.in[from:l.pos])
			l.pos++
			return start
		}
	}
	l.out = append(l.out, "error: unterminated")
	return nil
}

func main() {
	for _, in := range []string{`12 + "a b"*3`, `"open`} {
		l := &lexer{in: in}
		for s := state(start); s != nil; {
			s = s(l)
		}
		fmt.Printf("%q\n", l.out)
	}
}
