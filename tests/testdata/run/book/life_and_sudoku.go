// The game of life, a sudoku, queens and the arithmetic of bits.
package main

import (
	"fmt"
	"math"
	"math/bits"
	"os"
	"strings"
	"time"
)

type Grid [][]bool

func NewGrid(w, h int, pattern string) Grid {
	g := make(Grid, h)
	for y := range g {
		g[y] = make([]bool, w)
	}
	for y, row := range strings.Split(strings.TrimSpace(pattern), "\n") {
		for x, c := range row {
			g[y][x] = c == '#'
		}
	}
	return g
}

func (g Grid) Alive(x, y int) bool {
	h, w := len(g), len(g[0])
	return g[(y+h)%h][(x+w)%w]
}

func (g Grid) Next() Grid {
	next := NewGrid(len(g[0]), len(g), "")
	for y := range g {
		for x := range g[y] {
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if (dx != 0 || dy != 0) && g.Alive(x+dx, y+dy) {
						n++
					}
				}
			}
			next[y][x] = n == 3 || n == 2 && g[y][x]
		}
	}
	return next
}

func (g Grid) String() string {
	var sb strings.Builder
	for _, row := range g {
		for _, c := range row {
			ch := "·"
			if c {
				ch = "█"
			}
			sb.WriteString(ch)
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

type Board [9][9]uint8

func (b *Board) possible(r, c int) uint16 {
	var used uint16
	for i := 0; i < 9; i++ {
		used |= 1<<b[r][i] | 1<<b[i][c] | 1<<b[r/3*3+i/3][c/3*3+i%3]
	}
	return ^used & 0x3fe
}

func (b *Board) Solve() bool {
	br, bc, best := -1, -1, 10
	for r := range b {
		for c := range b[r] {
			if b[r][c] != 0 {
				continue
			}
			if n := bits.OnesCount16(b.possible(r, c)); n < best {
				br, bc, best = r, c, n
			}
		}
	}
	if br < 0 {
		return true
	}
	for set := b.possible(br, bc); set != 0; set &= set - 1 {
		b[br][bc] = uint8(bits.TrailingZeros16(set))
		if b.Solve() {
			return true
		}
	}
	b[br][bc] = 0
	return false
}

func queens(n int) (count int, first []int) {
	cols := make([]int, 0, n)
	var place func(row int, c, d1, d2 uint)
	place = func(row int, c, d1, d2 uint) {
		if row == n {
			if count == 0 {
				first = append([]int(nil), cols...)
			}
			count++
			return
		}
		for avail := ^(c | d1 | d2) & (1<<uint(n) - 1); avail != 0; {
			bit := avail & -avail
			avail ^= bit
			cols = append(cols, bits.Len(bit)-1)
			place(row+1, c|bit, (d1|bit)<<1, (d2|bit)>>1)
			cols = cols[:len(cols)-1]
		}
	}
	place(0, 0, 0, 0)
	return
}

func hanoi(n int, a, b, c string, move func(string, string)) {
	if n == 0 {
		return
	}
	hanoi(n-1, a, c, b, move)
	move(a, c)
	hanoi(n-1, b, a, c, move)
}

func main() {
	g := NewGrid(8, 6, "·#\n··#\n###")
	for i := 0; i < 4; i++ {
		g = g.Next()
	}
	fmt.Print(g)
	var b Board
	for i, c := range "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79" {
		if c != '.' {
			b[i/9][i%9] = uint8(c - '0')
		}
	}
	fmt.Println(b.Solve())
	for _, row := range b {
		fmt.Println(row)
	}
	fmt.Println(queens(6))
	moves := 0
	hanoi(7, "A", "B", "C", func(from, to string) {
		if moves++; moves <= 3 {
			fmt.Print(from, "→", to, " ")
		}
	})
	fmt.Println(moves)
	primes := func(limit int) (ps []int) {
		sieve := make([]bool, limit+1)
		for i := 2; i <= limit; i++ {
			if sieve[i] {
				continue
			}
			ps = append(ps, i)
			for j := i * i; j <= limit; j += i {
				sieve[j] = true
			}
		}
		return
	}
	fmt.Println(primes(50), len(primes(1000)))
	m := [2][2]uint64{{1, 1}, {1, 0}}
	mul := func(a, b [2][2]uint64) (c [2][2]uint64) {
		for i := range c {
			for j := range c[i] {
				for k := range b {
					c[i][j] += a[i][k] * b[k][j]
				}
			}
		}
		return
	}
	fib := [2][2]uint64{{1, 0}, {0, 1}}
	for n := 90; n > 0; n >>= 1 {
		if n&1 == 1 {
			fib = mul(fib, m)
		}
		m = mul(m, m)
	}
	fmt.Println(fib[0][1], fib)
	fmt.Printf("%.4f %8.3e %g %v %v %v\n", math.Pi, math.E*1e10, 1e21, math.Inf(-1), math.NaN(), float32(0.1))
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64, math.MaxFloat32, math.SmallestNonzeroFloat64)
	fmt.Println(bits.Reverse8(0b0001_0110), bits.RotateLeft32(1, -1), bits.LeadingZeros64(1), bits.Len(0))
	hi, lo := bits.Mul64(math.MaxUint64, 3)
	sum, carry := bits.Add64(lo, lo, 1)
	q, r := bits.Div64(1, 0, 10)
	fmt.Println(hi, lo, sum, carry, q, r)
	if d := time.Date(2024, time.February, 29, 23, 59, 58, 999, time.UTC); d.YearDay() == 60 {
		fmt.Fprintln(os.Stdout, d, d.AddDate(1, 0, 0).Format(time.RFC1123Z), d.Weekday(), d.Truncate(time.Hour).Unix())
	}
	fmt.Println(math.Round(-2.5), math.RoundToEven(2.5), math.Trunc(-1.7), math.Remainder(5, 3), math.Cbrt(27), math.Log1p(1e-5), math.Signbit(math.Copysign(0, -1)), math.Float64bits(1.5))
	frac, exp := math.Frexp(12.5)
	ip, fp := math.Modf(-3.25)
	fmt.Println(frac, exp, ip, fp, math.Ldexp(0.5, 4), math.Gamma(5), math.IsNaN(math.Sqrt(-1)), 7/2, -7/2, 7%-3, -7%3, 7.0/2)
}
