// What surprises in Go: nil interfaces, copies, shadows, captured variables.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"
)

type MyErr struct{ msg string }

func (e *MyErr) Error() string { return e.msg }

func mayFail(fail bool) error {
	var e *MyErr
	if fail {
		e = &MyErr{"failed"}
	}
	return e
}

func named() (n int) {
	defer func() { n *= 3 }()
	n = 2
	return n + 1
}
func shadow() (err error) {
	if _, err := fmt.Sscan("x", new(int)); err != nil {
		return err
	}
	return
}

type Animal interface{ Speak() string }
type Dog struct{ name string }

func (d Dog) Speak() string    { return d.name + " woof" }
func (d *Dog) Rename(s string) { d.name = s }

type Base struct{}

func (Base) Who() string     { return "base" }
func (b Base) Hello() string { return "hello " + b.Who() }

type Derived struct{ Base }

func (Derived) Who() string { return "derived" }

type A struct{ B }
type B struct{ C }
type C struct{ val int }

func (c *C) Inc() { c.val++ }

func deferOrder() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	x := 1
	defer fmt.Println("x at defer:", x)
	x = 2
	defer func() { fmt.Println("x in closure:", x) }()
	x = 3
}

func panicky() (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = fmt.Sprint("recovered ", r)
		}
	}()
	defer func() { defer func() { recover() }(); panic("hidden") }()
	panic("visible")
}
func noRecover() (s string) {
	defer func() {
		s = fmt.Sprint("outer ", recover())
	}()
	defer func() {
		func() { s = fmt.Sprint(recover()) }()
	}()
	panic("p")
}

func goexit(wg *sync.WaitGroup) {
	defer wg.Done()
	defer fmt.Println("deferred on goexit", recover())
	func() { runtime.Goexit() }()
	fmt.Println("unreachable")
}

type T struct {
	a int
	b []int
}

func main() {
	fmt.Println(mayFail(false) == nil, mayFail(true), named(), shadow())
	var e error
	var pe *MyErr
	fmt.Println(e == nil, pe == nil, error(pe) == nil, errors.As(mayFail(true), &pe), pe)
	a := []int{1, 2, 3}
	for i, v := range a {
		a = append(a, v*10)
		a[i] = -v
	}
	fmt.Println(a)
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 100
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i, v := range &arr {
		arr[2] = 200
		if i == 2 {
			fmt.Println(v)
		}
	}
	m := map[string]*Dog{"a": {"rex"}}
	m["a"].Rename("max")
	fmt.Println(m["a"].Speak(), m["zz"] == nil, len(m))
	var nilMap map[string]int
	nilMap2 := nilMap
	delete(nilMap2, "x")
	v, ok := nilMap["x"]
	fmt.Println(v, ok, len(nilMap))
	fmt.Println(Derived{}.Hello(), Derived{}.Who(), Derived{}.Base.Who())
	var deep A
	deep.Inc()
	deep.B.C.Inc()
	inc := deep.Inc
	inc()
	fmt.Println(deep)
	deferOrder()
	fmt.Println(panicky(), "|", noRecover())
	var wg sync.WaitGroup
	wg.Add(1)
	go goexit(&wg)
	wg.Wait()
	d := Dog{"old"}
	f := d.Speak
	g := (*Dog).Rename
	g(&d, "new")
	fmt.Println(f(), d.Speak())
	var an Animal = d
	d.name = "changed"
	fmt.Println(an.Speak(), an == Animal(Dog{"new"}), an.(Dog).name)
	s := "héllo"
	fmt.Println(len(s), s[1], string(s[1]), s[1:3], []rune(s)[1], strings.ToUpper(s))
	bs := []byte(s)
	bs[0] = 'J'
	fmt.Println(s, string(bs))
	t1, t2 := T{1, nil}, T{a: 1}
	fmt.Println(t1.a == t2.a, fmt.Sprint(t1) == fmt.Sprint(t2))
	var i1, i2 interface{} = 1, 1.0
	fmt.Println(i1 == i2, i1 == 1, i2 == 1.0, interface{}(nil) == nil)
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	fmt.Println(len(ch), cap(ch))
	x, ok1 := <-ch
	<-ch
	y, ok2 := <-ch
	fmt.Println(x, ok1, y, ok2)
	var nilCh chan int
	select {
	case <-nilCh:
	case v, ok := <-ch:
		fmt.Println("closed", v, ok)
	}
	select {
	case nilCh <- 1:
	default:
		fmt.Println("default")
	}
	results := make([]string, 0)
	var mu sync.Mutex
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			results = append(results, fmt.Sprint(i))
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(results)
	done := make(chan bool)
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Print("g", i, " ")
			runtime.Gosched()
		}
		done <- true
	}()
	for i := 0; i < 3; i++ {
		fmt.Print("m", i, " ")
		runtime.Gosched()
	}
	<-done
	fmt.Println()
	const big = 1 << 62
	var i32 int32 = 1 << 30
	i32 *= 4
	var u uint = 0
	u--
	fmt.Println(big*2 > 0 == true, i32, u, -5/2, -5%3, 5&^3, 1<<3|1, 07, 0b11, 0x_ff, 1_000)
	type kv struct {
		k string
		v int
	}
	counts := map[string]int{}
	for _, w := range strings.FieldsFunc("a,b;a c;b,a", func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		counts[w]++
	}
	var kvs []kv
	for k, v := range counts {
		kvs = append(kvs, kv{k, v})
	}
	sort.Slice(kvs, func(i, j int) bool { return kvs[i].v > kvs[j].v })
	fmt.Printf("%v %+v\n", kvs, kvs[0])
	switch x := 5; {
	case x > 3:
		fmt.Print("big ")
		fallthrough
	case x > 10:
		fmt.Print("fell ")
	default:
		fmt.Print("never")
	}
	switch {
	default:
		fmt.Println("default first")
	case false:
	}
	func() {
		defer func() { fmt.Println("cmp:", recover()) }()
		var f1, f2 interface{} = []int{1}, []int{1}
		fmt.Println(f1 == f2)
	}()
	func() {
		defer func() { fmt.Println("key:", recover()) }()
		mm := map[interface{}]string{}
		mm[1], mm["1"], mm[1.0], mm[[2]int{}] = "a", "b", "c", "d"
		fmt.Println(len(mm))
		mm[map[int]int{}] = "x"
	}()
	start := time.Now()
	timeout := time.After(30 * time.Millisecond)
	tick := time.Tick(10 * time.Millisecond)
	n := 0
	for stop := false; !stop; {
		select {
		case <-tick:
			n++
		case <-timeout:
			stop = true
		}
	}
	fmt.Println(n >= 2, time.Since(start) >= 30*time.Millisecond)
	if len(os.Args) > 5 {
		return
	}
	go func() {
		panic(fmt.Errorf("wrapped: %w", &MyErr{"inner"}))
	}()
	time.Sleep(time.Second)
}
