// An LRU cache on a list, an LFU one on a heap, rings.
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type entry[K comparable, V any] struct {
	key   K
	value V
}

type LRU[K comparable, V any] struct {
	cap   int
	order *list.List
	items map[K]*list.Element
	onOut func(K, V)
}

func NewLRU[K comparable, V any](n int, onOut func(K, V)) *LRU[K, V] {
	return &LRU[K, V]{cap: n, order: list.New(), items: make(map[K]*list.Element, n), onOut: onOut}
}

func (c *LRU[K, V]) Get(k K) (v V, ok bool) {
	if e, found := c.items[k]; found {
		c.order.MoveToFront(e)
		return e.Value.(entry[K, V]).value, true
	}
	return
}

func (c *LRU[K, V]) Put(k K, v V) {
	if e, ok := c.items[k]; ok {
		e.Value = entry[K, V]{k, v}
		c.order.MoveToFront(e)
		return
	}
	c.items[k] = c.order.PushFront(entry[K, V]{k, v})
	if c.order.Len() > c.cap {
		last := c.order.Remove(c.order.Back()).(entry[K, V])
		delete(c.items, last.key)
		if c.onOut != nil {
			c.onOut(last.key, last.value)
		}
	}
}

func (c *LRU[K, V]) String() string {
	var b strings.Builder
	b.WriteByte('[')
	for e := c.order.Front(); e != nil; e = e.Next() {
		if b.Len() > 1 {
			b.WriteRune('·')
		}
		fmt.Fprintf(&b, "%v=%v", e.Value.(entry[K, V]).key, e.Value.(entry[K, V]).value)
	}
	return b.String() + "]"
}

type lfu struct {
	key        string
	freq, tick int
	index      int
}
type lfuHeap []*lfu

func (h lfuHeap) Len() int { return len(h) }
func (h lfuHeap) Less(i, j int) bool {
	if h[i].freq != h[j].freq {
		return h[i].freq < h[j].freq
	}
	return h[i].tick < h[j].tick
}
func (h lfuHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}
func (h *lfuHeap) Push(x any) {
	item := x.(*lfu)
	item.index = len(*h)
	*h = append(*h, item)
}
func (h *lfuHeap) Pop() any {
	old := *h
	n := len(old)
	item := old[n-1]
	old[n-1] = nil
	item.index = -1
	*h = old[:n-1]
	return item
}

func main() {
	var out []string
	c := NewLRU(2, func(k string, v int) { out = append(out, k+":"+strconv.Itoa(v)) })
	c.Put("a", 1)
	c.Put("b", 2)
	c.Get("a")
	c.Put("c", 3)
	c.Put("a", 10)
	c.Put("d", 4)
	fmt.Println(c, out)
	if _, ok := c.Get("zz"); !ok {
		fmt.Fprintln(os.Stdout, "no zz")
	}
	fmt.Printf("%v %T %+v\n", c, c, entry[string, int]{"k", 1})

	h := &lfuHeap{}
	byKey := map[string]*lfu{}
	for tick, w := range strings.Split("x y z x y x w", " ") {
		if it := byKey[w]; it != nil {
			it.freq++
			it.tick = tick
			heap.Fix(h, it.index)
		} else {
			it = &lfu{key: w, freq: 1, tick: tick}
			byKey[w] = it
			heap.Push(h, it)
		}
	}
	heap.Remove(h, byKey["z"].index)
	for h.Len() > 0 {
		it := heap.Pop(h).(*lfu)
		fmt.Print(it.key, it.freq, " ")
	}
	fmt.Println()

	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	for r.Len() > 1 {
		r = r.Move(1)
		gone := r.Unlink(1)
		fmt.Print(gone.Value, " ")
	}
	fmt.Println("left", r.Value)
	r.Do(func(v any) { fmt.Printf("%v %T\n", v, v) })

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToBack(e1)
	l.MoveBefore(e4, l.Front())
	other := list.New()
	other.PushBack("x")
	l.PushBackList(other)
	l.PushFrontList(other)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, ",")
	}
	fmt.Println(l.Len(), e1.Next() != nil, e4.Prev().Value)
	ints := sort.IntSlice{3, 1, 2}
	heap.Init(&struct{ pq }{pq{ints}})
	sort.Sort(sort.Reverse(ints))
	fmt.Println(ints, sort.SearchInts([]int{1, 3, 5, 7}, 4), sort.IsSorted(ints))
}

type pq struct{ sort.IntSlice }

func (p *pq) Push(x any) { p.IntSlice = append(p.IntSlice, x.(int)) }
func (p *pq) Pop() any {
	n := len(p.IntSlice)
	x := p.IntSlice[n-1]
	p.IntSlice = p.IntSlice[:n-1]
	return x
}
