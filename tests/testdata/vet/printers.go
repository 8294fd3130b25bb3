package main

import (
	"errors"
	"fmt"
	"log"
	"os"
)

type point struct{ x, y int }

func (p point) String() string   { return fmt.Sprintf("%v", p) }
func (p *point) Error() string   { return fmt.Sprint(p, p.x) }
func (p point) GoString() string { return fmt.Sprint(p) }

type list []int

func (l list) String() string {
	show := func() string { return fmt.Sprintf("%s %d %#v", l, l, l) }
	return show() + fmt.Sprint(&l) + fmt.Sprintf("%d", []int(l))
}

type logger struct{ prefix string }

func (l *logger) infof(format string, args ...any) { log.Printf(l.prefix+format, args...) }
func (l *logger) warnf(format string, args ...interface{}) {
	fmt.Printf(format, args...)
}
func (l *logger) info(args ...any)    { fmt.Println(args...) }
func (l *logger) line(args ...any)    { l.info(args...) }
func (l *logger) println(args ...any) { fmt.Println(args...) }

func wrap(format string, args ...any) error { return fmt.Errorf(format, args...) }
func outer(level int, format string, args ...any) {
	inner(format, args...)
}
func inner(format string, args ...any) { fmt.Fprintf(os.Stderr, format, args...) }
func changes(format string, args ...any) {
	format += "\n"
	fmt.Printf(format, args...)
}
func forgets(format string, args ...any) { fmt.Printf(format, args) }
func forgetsToo(args ...any)             { fmt.Println(args) }
func keeps(format string, args ...any)   { fmt.Printf("%s %v", format, args) }

func main() {
	l := &logger{}
	l.infof("%d", "x")
	l.warnf("%d", "x")
	l.warnf("%s %s", "x")
	l.info("%d", 1)
	l.line("100%", "done %d\n")
	l.println("x\n")
	err := wrap("%w", errors.New("x"))
	err = wrap("%w", "x")
	outer(1, "%d %d", 1)
	outer(1, "%s")
	inner("%t", 1)
	changes("%d", "x")
	forgets("%d", "x")
	forgetsToo("%d")
	keeps("%d", 1)
	fmt.Println(os.Stderr, "x", err)
	fmt.Fprintln(os.Stderr, "x\n")
	fmt.Println(main, l.info, "%x and %d\n")
	fmt.Printf("%v %p %T %s", main, main, main, main)
}
