package main

import (
	"errors"
	"fmt"
	"log"
	"os"
)

type point struct{ x, y int }

type named string

type shown struct{}

func (shown) String() string { return "" }

type letters []string

func main() {
	s, n, f := "text", 1, 1.5
	p := point{1, 2}
	err := errors.New("x")
	fmt.Printf("%d %s %v\n", n, s, f)
	fmt.Printf("%d\n", s)
	fmt.Printf("%s\n", n)
	fmt.Printf("%t\n", n)
	fmt.Printf("%d\n", f)
	fmt.Printf("%f\n", n)
	fmt.Printf("%s\n", p)
	fmt.Printf("%d\n", p)
	fmt.Printf("%s\n", &p)
	fmt.Printf("%d\n", &p)
	fmt.Printf("%s %s\n", err, shown{})
	fmt.Printf("%d\n", err)
	fmt.Printf("%s\n", named("a"))
	fmt.Printf("%d\n", named("a"))
	fmt.Printf("%d %d\n", n)
	fmt.Printf("%d\n", n, s)
	fmt.Printf("%d\n")
	fmt.Printf("text\n", n)
	fmt.Printf("%z\n", n)
	fmt.Printf("%!\n", n)
	fmt.Printf("%")
	fmt.Printf("100%%\n")
	fmt.Printf("%*d\n", n, n)
	fmt.Printf("%*d\n", s, n)
	fmt.Printf("%[2]d %[1]d\n", n, n)
	fmt.Printf("%-5s|%5.2f|%+v|%#x\n", s, f, p, n)
	fmt.Printf("%q %x %U %c\n", s, s, 'c', 'c')
	fmt.Printf("%s\n", []string{"a"})
	ls := letters{"a"}
	fmt.Printf("%d\n", ls)
	fmt.Printf("%s\n", []byte("a"))
	fmt.Printf("%s\n", map[string]int{})
	fmt.Printf("%v %T\n", p, p)
	fmt.Printf("%p\n", &n)
	fmt.Printf("%p\n", n)
	fmt.Printf("%w\n", err)
	fmt.Printf("%s\n", main)
	fmt.Println("%d", n)
	fmt.Println("100% sure")
	fmt.Println("hello\n")
	fmt.Print("hello %s", s)
	fmt.Println(n, "\n")
	fmt.Fprintf(os.Stderr, "%d\n", s)
	fmt.Fprintln(os.Stderr, "%v")
	_ = fmt.Sprintf("%s", n)
	_ = fmt.Errorf("%w", err)
	_ = fmt.Errorf("%w", n)
	_ = fmt.Errorf("%d", s)
	log.Printf("%d\n", s)
	log.Println("%d")
	var any interface{} = n
	fmt.Printf("%s %d\n", any, any)
	c := make(chan int)
	fmt.Printf("%d\n", c)
	fmt.Printf("%v\n", c)
	fmt.Printf("%s\n", c)
	fmt.Printf("%c %d\n", s, true)
	fmt.Printf("% d %+d %x\n", n, n, f)
	fmt.Printf("%.3d %6.2f\n", n, n)
}
