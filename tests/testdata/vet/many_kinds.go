package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type Cache struct {
	sync.RWMutex
	data map[string]string
}

type Wrapper struct {
	c    Cache
	once *sync.Once
}

func (c Cache) Get(k string) string { return c.data[k] }
func NewCache() Cache               { return Cache{data: map[string]string{}} }
func take(c Cache)                  {}
func ret(c *Cache) Cache            { return *c }
func variad(cs ...Cache)            {}
func ptrs(c *Cache, wg sync.WaitGroup, m *sync.Mutex) (x sync.Cond) {
	return
}

type counter struct {
	n   int32
	cnt atomic.Int64
}

func (c counter) Inc() { c.cnt.Add(1) }

func main() {
	c := NewCache()
	d := c
	e := &c
	f := *e
	take(c)
	take(*e)
	arr := [2]sync.Mutex{}
	for _, m := range arr {
		m.Lock()
	}
	for i := range arr {
		arr[i].Lock()
	}
	w := Wrapper{c: c}
	w2 := Wrapper{c: Cache{}}
	ws := []Wrapper{w, w2}
	for _, x := range ws {
		_ = x
	}
	mm := map[string]Cache{"a": d}
	y := mm["a"]
	func(c Cache) {}(y)
	fn := func() Cache { return c }
	_ = fn()
	var i interface{} = c
	_ = i.(Cache)
	ch := make(chan Cache, 1)
	ch <- c
	z := <-ch
	_, _, _ = f, z, ch
	var cn counter
	cn.n = atomic.AddInt32(&cn.n, 1)
	p := &cn.n
	*p = atomic.AddInt32(p, 1)
	cn2 := cn
	_ = cn2
	fmt.Errorf("unused %d", 1)
	errors.New("x")
	strings.ToUpper("x")
	sort.Reverse(sort.IntSlice{})
	fmt.Sprint("x")
	err := io.EOF
	err.Error()
	time.Now().String()
	s := string(65)
	n := 65
	s = string(n)
	s = string(rune(n))
	_ = s
	x := 5
	x = x
	if x == 1 || x == 1 {
	}
	if x != 1 || x != 2 {
	}
	if x == 1 && x == 2 {
	}
	var u8 uint8
	_ = u8 << 8
	_ = u8 >> 9
	u8 <<= 10
	_ = x << 64
	if main == nil || fn != nil {
	}
	var target *os.PathError
	errors.As(err, target)
	errors.As(err, &target)
	errors.As(err, err)
	var t2 os.PathError
	errors.As(err, &t2)
	log.Fatal("bye")
	fmt.Println("unreachable?")
	for {
	}
	fmt.Println("x")
}

func sw(n int) int {
	switch n {
	case 1:
		return 1
		fmt.Println()
	default:
		panic(1)
	}
	return 2
}

func lab() {
	for {
		break
		fmt.Println()
	}
	goto end
	fmt.Println()
end:
	return
	return
}
