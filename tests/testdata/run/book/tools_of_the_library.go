// flag, log, path, tabwriter, unicode, reflect and errors side by side.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math"
	"math/bits"
	"math/cmplx"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"
)

type temperature float64

func (t *temperature) String() string { return fmt.Sprintf("%.1f", float64(*t)) }
func (t *temperature) Set(s string) error {
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "C"), 64)
	*t = temperature(v)
	return err
}

type ByLen []string

func (b ByLen) Len() int           { return len(b) }
func (b ByLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b ByLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type Logger struct {
	*log.Logger
	level int
}

func (l *Logger) Debugf(f string, a ...any) {
	if l.level > 1 {
		l.Output(2, "DEBUG "+fmt.Sprintf(f, a...))
	}
}

type stack []rune

func (s *stack) push(r rune) { *s = append(*s, r) }
func (s *stack) pop() rune {
	r := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return r
}
func balanced(s string) (ok bool) {
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	var st stack
	for _, r := range s {
		switch r {
		case '(', '[', '{':
			st.push(r)
		case ')', ']', '}':
			if len(st) == 0 || st.pop() != pairs[r] {
				return
			}
		}
	}
	return len(st) == 0
}
func wordFreq(text string) map[string]int {
	return func() (m map[string]int) {
		m = make(map[string]int)
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			m[w]++
		}
		return
	}()
}
func palindrome(s string) bool {
	var rs []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			rs = append(rs, unicode.ToLower(r))
		}
	}
	for i := range rs[:len(rs)/2] {
		if rs[i] != rs[len(rs)-1-i] {
			return false
		}
	}
	return true
}
func rle(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		if n := j - i; n > 1 {
			b.WriteString(strconv.Itoa(n))
		}
		b.WriteByte(s[i])
		i = j
	}
	return b.String()
}
func rot(m [3][3]int) (r [3][3]int) {
	for i := range m {
		for j := range m[i] {
			r[j][len(m)-1-i] = m[i][j]
		}
	}
	return
}

func main() {
	fset := flag.NewFlagSet("tool", flag.ContinueOnError)
	fset.SetOutput(os.Stdout)
	n := fset.Int("n", 5, "number of `items`")
	name := fset.String("name", "x", "the name")
	v := fset.Bool("v", false, "verbose")
	d := fset.Duration("d", time.Second, "how long")
	var t temperature = 20
	fset.Var(&t, "temp", "temperature")
	fmt.Println(fset.Parse([]string{"-n", "7", "--name=bob", "-v", "-d=1m30s", "-temp", "36.6C", "rest", "-x"}))
	fmt.Println(*n, *name, *v, *d, t, fset.Args(), fset.NArg(), fset.NFlag())
	fmt.Println(fset.Parse([]string{"-bad"}))
	fmt.Println(fset.Parse([]string{"-n", "abc"}))
	fmt.Println(fset.Parse([]string{"-h"}) == flag.ErrHelp)
	fset.VisitAll(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println()
	l := &Logger{log.New(os.Stdout, "app: ", log.Lshortfile|log.Lmsgprefix), 2}
	l.Debugf("x=%d", 1)
	l.Print("plain")
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Llongfile)
	log.SetFlags(0)
	log.Print("std")
	fmt.Println(path.Join("a", "../b", "/c"), path.Base("/x/y.go"), path.Ext("y.tar.gz"), path.Dir("/a/b/"), path.Clean("a//b/./c/.."), path.IsAbs("/a"))
	fmt.Println(filepath.Join("a", "b"), filepath.Ext("f.txt"), filepath.ToSlash("a/b"))
	m, err := path.Match("*.go", "main.go")
	fmt.Println(m, err)
	_, err = path.Match("[", "x")
	fmt.Println(err, errors.Is(fs.ErrNotExist, os.ErrNotExist))
	fmt.Println(cmplx.Abs(3+4i), cmplx.Sqrt(-1), cmplx.Exp(1i*math.Pi), real(2+3i), imag(cmplx.Conj(1+2i)), cmplx.Phase(-1))
	fmt.Println(bits.Len64(255), bits.ReverseBytes16(0x0102), bits.OnesCount(7), bits.TrailingZeros8(8), bits.LeadingZeros16(1), bits.RotateLeft8(0x81, 1))
	words := ByLen{"ccc", "a", "bb", "dddd", ""}
	sort.Sort(sort.Reverse(words))
	fmt.Printf("%q %v\n", words, sort.IsSorted(words))
	for _, s := range []string{"([]{})", "([)]", "", "(("} {
		fmt.Print(balanced(s), " ")
	}
	fmt.Println(palindrome("A man, a plan, a canal: Panama"), rle("aaabccdddd"), rot([3][3]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}))
	fmt.Println(wordFreq("Don't panic! don't PANIC, just... run run"))
	tw := tabwriter.NewWriter(os.Stdout, 5, 0, 1, '.', 0)
	fmt.Fprintln(tw, "name\tqty\tprice")
	fmt.Fprintln(tw, "apple\t10\t1.25")
	fmt.Fprintf(tw, "%s\t%d\t%.2f\n", "watermelon", 3, 12.5)
	tw.Flush()
	fmt.Println(unicode.IsUpper('É'), unicode.Is(unicode.Han, '世'), unicode.In('é', unicode.Latin, unicode.Greek), string(unicode.ToTitle('ß')), unicode.SimpleFold('k'), unicode.IsControl('\n'), unicode.IsSymbol('+'), unicode.IsMark('\u0301'))
	var w io.Writer = os.Stdout
	if sw, ok := w.(io.StringWriter); ok {
		sw.WriteString("string writer\n")
	}
	_, file, line, ok := runtime.Caller(0)
	fmt.Println(filepath.Base(file), line, ok, runtime.GOOS != "", runtime.Version() != "", len(debug.Stack()) > 0)
	fmt.Println(reflect.TypeOf(words), reflect.ValueOf(t).Kind(), reflect.TypeOf(main).NumIn(), reflect.Zero(reflect.TypeOf(words)).IsNil())
	ptr := reflect.New(reflect.TypeOf(0))
	ptr.Elem().SetInt(9)
	mk := reflect.MakeMap(reflect.TypeOf(map[string]int{}))
	mk.SetMapIndex(reflect.ValueOf("k"), ptr.Elem())
	fmt.Println(mk.Interface(), *ptr.Interface().(*int), mk.Len())
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap(1, 2))
	os.Setenv("GREETING", "hi")
	fmt.Println(os.ExpandEnv("$GREETING ${NOPE}there"), os.Getenv("NOPE") == "")
	_, present := os.LookupEnv("GREETING")
	fmt.Println(present, strconv.QuoteRune('☺'), strconv.AppendInt(nil, 42, 16), strconv.IsPrint('\u00ad'))
	var e1 = fmt.Errorf("a: %w", fmt.Errorf("b: %w", io.EOF))
	for e := error(e1); e != nil; e = errors.Unwrap(e) {
		fmt.Print(e, " | ")
	}
	fmt.Println()
	defer os.Exit(4)
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("main recovered:", r)
		}
	}()
	var arr []int
	idx := 5
	fmt.Println(arr[idx])
}
