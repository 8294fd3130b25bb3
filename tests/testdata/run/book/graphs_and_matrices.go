// Shortest paths, spanning trees, topological order, matrices, sequences.
package main

import (
	"bufio"
	"container/heap"
	"container/list"
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
)

type Edge struct {
	to     string
	weight float64
}
type Graph struct {
	adj   map[string][]Edge
	order []string
}

func Parse(s string) (*Graph, error) {
	g := &Graph{adj: map[string][]Edge{}}
	sc := bufio.NewScanner(strings.NewReader(s))
	for n := 1; sc.Scan(); n++ {
		f := strings.Fields(sc.Text())
		if len(f) != 3 {
			return nil, fmt.Errorf("line %d: want 3 fields, have %d", n, len(f))
		}
		w, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		g.Add(f[0], f[1], w)
		g.Add(f[1], f[0], w)
	}
	return g, sc.Err()
}
func (g *Graph) Add(a, b string, w float64) {
	if _, ok := g.adj[a]; !ok {
		g.order = append(g.order, a)
	}
	g.adj[a] = append(g.adj[a], Edge{b, w})
}

type pqItem struct {
	node string
	dist float64
	idx  int
}
type pq []*pqItem

func (p pq) Len() int { return len(p) }
func (p pq) Less(i, j int) bool {
	return p[i].dist < p[j].dist || p[i].dist == p[j].dist && p[i].node < p[j].node
}
func (p pq) Swap(i, j int)       { p[i], p[j] = p[j], p[i]; p[i].idx = i; p[j].idx = j }
func (p *pq) Push(x interface{}) { *p = append(*p, x.(*pqItem)) }
func (p *pq) Pop() (x interface{}) {
	old := *p
	x, *p = old[len(old)-1], old[:len(old)-1]
	return
}

func (g *Graph) Dijkstra(src string) (dist map[string]float64, prev map[string]string) {
	dist, prev = map[string]float64{}, map[string]string{}
	for n := range g.adj {
		dist[n] = math.Inf(1)
	}
	dist[src] = 0
	h := &pq{{node: src}}
	for h.Len() > 0 {
		it := heap.Pop(h).(*pqItem)
		if it.dist > dist[it.node] {
			continue
		}
		for _, e := range g.adj[it.node] {
			if d := it.dist + e.weight; d < dist[e.to] {
				dist[e.to], prev[e.to] = d, it.node
				heap.Push(h, &pqItem{node: e.to, dist: d})
			}
		}
	}
	return
}
func path(prev map[string]string, to string) (p []string) {
	for at, ok := to, true; ok; at, ok = prev[at] {
		p = append([]string{at}, p...)
	}
	return
}
func (g *Graph) BFS(from string, visit func(string, int)) {
	q := list.New()
	seen := map[string]bool{from: true}
	q.PushBack(struct {
		n string
		d int
	}{from, 0})
	for e := q.Front(); e != nil; e = q.Front() {
		q.Remove(e)
		at := e.Value.(struct {
			n string
			d int
		})
		visit(at.n, at.d)
		next := append([]Edge(nil), g.adj[at.n]...)
		sort.Slice(next, func(i, j int) bool { return next[i].to < next[j].to })
		for _, e := range next {
			if !seen[e.to] {
				seen[e.to] = true
				q.PushBack(struct {
					n string
					d int
				}{e.to, at.d + 1})
			}
		}
	}
}

type DSU map[string]string

func (d DSU) find(x string) string {
	if p, ok := d[x]; ok && p != x {
		d[x] = d.find(p)
		return d[x]
	}
	return x
}

func topo(deps map[string][]string) (out []string, err error) {
	const (
		white = iota
		grey
		black
	)
	color := map[string]int{}
	var visit func(string, []string) error
	visit = func(n string, stack []string) error {
		stack = append(stack, n)
		switch color[n] {
		case grey:
			return fmt.Errorf("cycle: %s", strings.Join(stack, " -> "))
		case black:
			return nil
		}
		color[n] = grey
		for _, d := range deps[n] {
			if err := visit(d, stack); err != nil {
				return err
			}
		}
		color[n] = black
		out = append(out, n)
		return nil
	}
	names := make([]string, 0, len(deps))
	for n := range deps {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if err = visit(n, nil); err != nil {
			return nil, err
		}
	}
	return
}

type Matrix [][]float64

func (m Matrix) Mul(o Matrix) (r Matrix, err error) {
	if len(m[0]) != len(o) {
		return nil, fmt.Errorf("shape %dx%d * %dx%d", len(m), len(m[0]), len(o), len(o[0]))
	}
	r = make(Matrix, len(m))
	for i := range r {
		r[i] = make([]float64, len(o[0]))
		for j := range r[i] {
			for k := range o {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return
}
func (m Matrix) Det() float64 {
	n := len(m)
	a := make(Matrix, n)
	for i := range m {
		a[i] = append([]float64{}, m[i]...)
	}
	det := 1.0
	for c := 0; c < n; c++ {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		if a[p][c] == 0 {
			return 0
		}
		if p != c {
			a[p], a[c] = a[c], a[p]
			det = -det
		}
		det *= a[c][c]
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
		}
	}
	return det
}

func lcs(a, b string) string {
	x, y := []rune(a), []rune(b)
	t := make([][]int, len(x)+1)
	for i := range t {
		t[i] = make([]int, len(y)+1)
	}
	for i := range x {
		for j := range y {
			if x[i] == y[j] {
				t[i+1][j+1] = t[i][j] + 1
			} else if t[i][j+1] >= t[i+1][j] {
				t[i+1][j+1] = t[i][j+1]
			} else {
				t[i+1][j+1] = t[i+1][j]
			}
		}
	}
	var out []rune
	for i, j := len(x), len(y); i > 0 && j > 0; {
		switch {
		case x[i-1] == y[j-1]:
			out = append(out, x[i-1])
			i--
			j--
		case t[i-1][j] >= t[i][j-1]:
			i--
		default:
			j--
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

func roman(n int) (s string) {
	for _, r := range []struct {
		v int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.v; n -= r.v {
			s += r.s
		}
	}
	return
}

func main() {
	g, err := Parse("a b 7\na c 9\na f 14\nb c 10\nb d 15\nc d 11\nc f 2\nd e 6\ne f 9")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	dist, prev := g.Dijkstra("a")
	fmt.Println(dist, path(prev, "e"), g.order)
	g.BFS("a", func(n string, d int) { fmt.Print(n, "@", d, " ") })
	fmt.Println()
	type we struct {
		a, b string
		w    float64
	}
	var es []we
	for _, a := range g.order {
		for _, e := range g.adj[a] {
			if a < e.to {
				es = append(es, we{a, e.to, e.weight})
			}
		}
	}
	sort.SliceStable(es, func(i, j int) bool { return es[i].w < es[j].w })
	d := DSU{}
	total := 0.0
	for _, e := range es {
		if x, y := d.find(e.a), d.find(e.b); x != y {
			d[x] = y
			total += e.w
			fmt.Print(e, " ")
		}
	}
	fmt.Println(total)
	fmt.Println(topo(map[string][]string{"app": {"log", "db"}, "db": {"net"}, "log": nil, "net": {"log"}}))
	fmt.Println(topo(map[string][]string{"a": {"b"}, "b": {"c"}, "c": {"a"}}))
	m := Matrix{{2, 0, 1}, {1, 3, 2}, {1, 1, 4}}
	fmt.Println(m.Mul(m))
	fmt.Println(m.Mul(Matrix{{1}}))
	fmt.Printf("%.3f %v\n", m.Det(), Matrix{{1, 2}, {2, 4}}.Det())
	fmt.Println(lcs("AGGTAB", "GXTXAYB"), lcs("größe", "größer"), roman(1994), roman(3888))
	_, err = Parse("a b x")
	fmt.Println(err)
	_, err = Parse("a b")
	fmt.Println(err)
	var perm func([]int, int)
	count := 0
	perm = func(a []int, k int) {
		if k == len(a) {
			count++
			return
		}
		for i := k; i < len(a); i++ {
			a[k], a[i] = a[i], a[k]
			perm(a, k+1)
			a[k], a[i] = a[i], a[k]
		}
	}
	perm([]int{1, 2, 3, 4, 5, 6}, 0)
	fmt.Println(count, strconv.FormatInt(255, 2), strconv.FormatInt(-255, 36), gcd(1071, 462), isPrime(97), pow(2, 62), collatz(27))
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
func isPrime(n int) bool {
	for i := 2; i*i <= n; i++ {
		if n%i == 0 {
			return false
		}
	}
	return n > 1
}
func pow(b, e int) int {
	if e == 0 {
		return 1
	}
	h := pow(b, e/2)
	if e%2 == 0 {
		return h * h
	}
	return h * h * b
}
func collatz(n int) (steps int) {
	for ; n != 1; steps++ {
		if n&1 == 0 {
			n >>= 1
		} else {
			n = 3*n + 1
		}
	}
	return
}
