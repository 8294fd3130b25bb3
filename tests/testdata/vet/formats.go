package main

import (
	"fmt"
	"sync"
	"testing"
)

type T1 struct {
	A int `json:"a"`
	B int `json:"a"`
	C int `json:c`
	D int `json:"d" xml:"d" json:"e"`
	e int `json:"e"`
	F int `json: "f"`
	G int `xml:"g,attr"`
	H int `bad`
	I int `json:"-"`
	J int `key:"v"  key2:"v2"`
	K int `json:"k",xml:"k"`
}

func loops() {
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			fmt.Println(i)
		}()
	}
	for k, v := range map[string]int{} {
		defer func() { fmt.Println(k, v) }()
	}
	for i, s := range []string{"a"} {
		go func(i int) {
			fmt.Println(i, s)
		}(i)
		fmt.Println("after")
	}
	for i := range []int{1} {
		i := i
		go func() { fmt.Println(i) }()
	}
	for i, x := 0, 1; i < 3; i, x = i+1, x+1 {
		if i > 1 {
			go func() { fmt.Println(i, x) }()
		}
	}
	for i := 0; i < 3; i++ {
		{
			go func() { fmt.Println(i) }()
		}
	}
	var j int
	for j = 0; j < 2; j++ {
		go func() { fmt.Println(j) }()
	}
	for _, f := range []func(){} {
		go f()
		defer f()
	}
	for i := 0; i < 3; i++ {
		switch i {
		case 1:
			go func() { fmt.Println(i) }()
		}
	}
}

func TestX(t *testing.T) {
	for _, tc := range []struct{ n int }{} {
		t.Run("x", func(t *testing.T) {
			t.Parallel()
			fmt.Println(tc.n)
		})
	}
}

func printfs() {
	var e error
	var p *int
	var m map[string]int
	var i interface{}
	type st struct {
		a int
		b string
	}
	fmt.Printf("%d %s %v\n", e, e, e)
	fmt.Printf("%s %d %x\n", p, p, p)
	fmt.Printf("%s %d\n", m, m)
	fmt.Printf("%d %s %t\n", i, i, i)
	fmt.Printf("%d %s\n", st{}, st{})
	fmt.Printf("%s", []int{1})
	fmt.Printf("%d", []string{"a"})
	fmt.Printf("%s %q", 'a', 'a')
	fmt.Printf("%s", true)
	fmt.Printf("%t", 1)
	fmt.Printf("%f %d", 1, 1.0)
	fmt.Printf("%.2f", "x")
	fmt.Printf("%5.2d|%-5s|%+v|%#x", 1.5, 2, 3, "x")
	fmt.Printf("%v %v", 1)
	fmt.Printf("%v", 1, 2)
	fmt.Printf("%[1]d %[2]d", 1)
	fmt.Printf("%s", fmt.Sprintf("%d"))
	fmt.Printf("%y", 1)
	fmt.Printf("%", 1)
	fmt.Printf("100%")
	fmt.Printf("%d%%", 5)
	fmt.Printf("%s %s", "a", func() {})
	fmt.Println("a\n")
	fmt.Print("a %d", 1)
	fmt.Print("a\n")
	fmt.Sprintln("x %s", "y")
	fmt.Errorf("%w and %w", e, e)
	fmt.Errorf("%w", "str")
	fmt.Printf("%w", e)
	fmt.Fprintf(nil, "%d", "x")
	fmt.Printf("%c %c", "a", 1.5)
	fmt.Printf("%p %p", 1, &i)
	fmt.Printf("%b %o %x", "s", 1.5, struct{}{})
	fmt.Printf("%-010d|% d|%+q", 5, 5, "x")
	fmt.Printf("%v %d", [3]string{}, [3]int{})
	fmt.Printf("%s %s", []byte("x"), [2]byte{})
	fmt.Printf("%s", error(nil))
	fmt.Printf("%*d", 1.5, 2)
	fmt.Printf("%.*f", 2, 3)
	fmt.Printf("%T %T", 1, nil)
	fmt.Printf("%s", nil)
	fmt.Printf("%d", nil)
	const format = "%d %s"
	fmt.Printf(format, "a", 1)
	f := "%d"
	fmt.Printf(f, "x")
	fmt.Printf("%d" + "%s", "a", 1)
	fmt.Printf("%s", &st{})
	fmt.Printf("%d", &st{})
	fmt.Printf("%v", printfs)
	fmt.Printf("%s", printfs)
	fmt.Printf("%d", make(chan int))
	fmt.Printf("%s", make(chan int))
	fmt.Printf("%x", []interface{}{1, "a"})
	fmt.Printf("%d", complex(1, 2))
	fmt.Printf("%s", [][]string{})
	fmt.Printf("%d", map[string]string{})
}

func main() { loops(); printfs() }
