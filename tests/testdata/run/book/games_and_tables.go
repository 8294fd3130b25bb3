// A field of mines, noughts and crosses, tables, wrapped text, an index of words.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
	"text/tabwriter"
	"unicode/utf8"
)

type Cell struct {
	Mine, Open, Flag bool
	Near             int
}
type Field struct {
	w, h  int
	cells []Cell
}

func NewField(w, h int, mines ...int) *Field {
	f := &Field{w, h, make([]Cell, w*h)}
	for _, m := range mines {
		f.cells[m].Mine = true
		f.around(m%w, m/w, func(x, y int) { f.at(x, y).Near++ })
	}
	return f
}
func (f *Field) at(x, y int) *Cell { return &f.cells[y*f.w+x] }
func (f *Field) around(x, y int, do func(x, y int)) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if nx, ny := x+dx, y+dy; (dx != 0 || dy != 0) && nx >= 0 && ny >= 0 && nx < f.w && ny < f.h {
				do(nx, ny)
			}
		}
	}
}
func (f *Field) Open(x, y int) (alive bool) {
	c := f.at(x, y)
	switch {
	case c.Open:
		return true
	case c.Mine:
		c.Open = true
		return false
	}
	if c.Open = true; c.Near == 0 {
		f.around(x, y, func(nx, ny int) { f.Open(nx, ny) })
	}
	return true
}
func (f Field) String() string {
	var b strings.Builder
	for i, c := range f.cells {
		switch {
		case !c.Open:
			b.WriteByte('.')
		case c.Mine:
			b.WriteByte('*')
		case c.Near == 0:
			b.WriteByte(' ')
		default:
			fmt.Fprint(&b, c.Near)
		}
		if (i+1)%f.w == 0 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

type TicTacToe [9]byte

var lines = [8][3]int{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}}

func (t TicTacToe) winner() byte {
	for _, l := range lines {
		if p := t[l[0]]; p != 0 && p == t[l[1]] && p == t[l[2]] {
			return p
		}
	}
	return 0
}
func (t TicTacToe) minimax(me, turn byte, seen map[TicTacToe]int) (score, move int) {
	move = -1
	if w := t.winner(); w != 0 {
		if w == me {
			return 1, -1
		}
		return -1, -1
	}
	score = -2
	if turn != me {
		score = 2
	}
	next := 'X' + 'O' - turn
	for i, c := range t {
		if c != 0 {
			continue
		}
		t[i] = turn
		s, ok := seen[t]
		if !ok {
			s, _ = t.minimax(me, next, seen)
			seen[t] = s
		}
		t[i] = 0
		if turn == me && s > score || turn != me && s < score {
			score, move = s, i
		}
	}
	if move < 0 {
		score = 0
	}
	return
}

type Table struct {
	Head []string
	Rows [][]any
}

func (t Table) Write(w *tabwriter.Writer) error {
	fmt.Fprintln(w, strings.Join(t.Head, "\t"))
	for _, r := range t.Rows {
		for i, c := range r {
			if i > 0 {
				fmt.Fprint(w, "\t")
			}
			switch v := c.(type) {
			case float64:
				fmt.Fprintf(w, "%.2f", v)
			case bool:
				fmt.Fprint(w, map[bool]string{true: "yes", false: "no"}[v])
			case fmt.Stringer:
				fmt.Fprint(w, "«", v, "»")
			default:
				fmt.Fprintf(w, "%v", v)
			}
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func wrap(s string, width int) (lines []string) {
	line := ""
	for _, w := range strings.Fields(s) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += w
	}
	return append(lines, line)
}
func center(s string, w int) string {
	n := w - utf8.RuneCountInString(s)
	if n <= 0 {
		return s
	}
	return strings.Repeat(" ", n/2) + s + strings.Repeat(" ", n-n/2)
}

func main() {
	f := NewField(6, 5, 3, 10, 25)
	fmt.Print(f.Open(0, 0), "\n", f)
	fmt.Print(f.Open(3, 0), "\n", *f)
	var t TicTacToe
	moves := 0
	for turn := byte('X'); t.winner() == 0; turn = 'X' + 'O' - turn {
		_, m := t.minimax(turn, turn, map[TicTacToe]int{})
		if m < 0 {
			break
		}
		t[m] = turn
		moves++
		fmt.Print(m, string(rune(turn)), " ")
	}
	fmt.Println(moves, t.winner() == 0)
	tb := Table{[]string{"name", "value", "ok"}, [][]any{{"π", 3.14159, true}, {"field", NewField(1, 1), false}, {nil, []int{1}, 'x'}}}
	fmt.Println(tb.Write(tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', tabwriter.StripEscape)))
	for i, l := range wrap("Große Vögel fliegen über den schönen See, während Frösche quaken und Bäume rauschen", 24) {
		fmt.Printf("%d|%s|%-26s|\n", i, center(l, 26), l)
	}
	idx := map[string][]int{}
	sc := bufio.NewScanner(strings.NewReader("to be or not\nto be that\nis the question\nor not"))
	for n := 1; sc.Scan(); n++ {
		for _, w := range strings.Fields(sc.Text()) {
			if l := idx[w]; len(l) == 0 || l[len(l)-1] != n {
				idx[w] = append(l, n)
			}
		}
	}
	type pair struct {
		w string
		l []int
	}
	var ps []pair
	for w, l := range idx {
		ps = append(ps, pair{w, l})
	}
	sort.Slice(ps, func(i, j int) bool {
		if len(ps[i].l) != len(ps[j].l) {
			return len(ps[i].l) > len(ps[j].l)
		}
		return ps[i].w < ps[j].w
	})
	fmt.Println(ps)
}
