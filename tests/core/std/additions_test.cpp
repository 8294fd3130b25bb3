// What later versions of Go have added to packages that Go 1.19 had, and what not even a program
// of 1.19 may use. The outputs are those of Go 1.23.
#include "core/std/compile.h"
#include "tests/core/std/ran.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// What the program prints, or the first message.
std::string Printed(const std::string& text, int go) {
  const auto program = Compile({"main.go", text}, {.go = go});
  if (!program) return program.error().front().message;
  return OutcomeOf(RunToEnd(**program, 1)).out;
}

constexpr const char* kText = R"(package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf16"
)

type shown struct{}

func (shown) Format(s fmt.State, verb rune) { fmt.Fprint(s, fmt.FormatString(s, verb)) }

func main() {
	fmt.Println(strings.CutPrefix("foobar", "foo"))
	fmt.Println(strings.CutSuffix("foobar", "foo"))
	after, ok := bytes.CutPrefix([]byte("x=1"), []byte("x="))
	before, no := bytes.CutSuffix([]byte("x=1"), []byte("x="))
	fmt.Printf("%s %t %s %t\n", after, ok, before, no)
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
	fmt.Println(strings.ContainsFunc("a1", isDigit), bytes.ContainsFunc([]byte("ab"), isDigit))
	var b bytes.Buffer
	b.Grow(64)
	room := b.Available()
	b.Write(append(b.AvailableBuffer(), "abc"...))
	fmt.Println(b.String(), room-b.Available())
	fmt.Printf("%v|%-5.2x|%+08d\n", shown{}, shown{}, shown{})
	day := time.Date(2024, 2, 29, 13, 4, 5, 0, time.UTC)
	fmt.Println(day.Format(time.DateTime), day.Format(time.DateOnly), day.Format(time.TimeOnly))
	fmt.Println(day.Compare(day.Add(1)), day.Compare(day), day.Compare(day.Add(-1)))
	err := fmt.Errorf("%w: %w", errors.ErrUnsupported, errors.New("other"))
	fmt.Println(err, errors.Is(err, errors.ErrUnsupported))
	fmt.Println(filepath.IsLocal("a/../b"), filepath.IsLocal("a/../.."), filepath.IsLocal("/a"),
		filepath.IsLocal(""), filepath.IsLocal("..a"))
	fmt.Println(utf16.AppendRune(nil, 'x'), utf16.AppendRune(nil, '🎉'), utf16.AppendRune(nil, 0xd800))
	set := flag.NewFlagSet("p", flag.ContinueOnError)
	set.BoolFunc("v", "say more", func(s string) error { fmt.Println("flag", s); return nil })
	fmt.Println(set.Parse([]string{"-v", "rest"}), set.Args())
}
)";

constexpr const char* kSyncMap = R"(package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var m sync.Map
	fmt.Println(m.Swap("a", 1))
	fmt.Println(m.Swap("a", 2))
	fmt.Println(m.CompareAndSwap("a", 1, 3), m.CompareAndSwap("a", 2, 3), m.CompareAndSwap("b", nil, 1))
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	m.Store("b", 5)
	fmt.Println(m.CompareAndDelete("a", 2), m.CompareAndDelete("a", 3), m.CompareAndDelete("a", 3))
	fmt.Println(m.Swap("a", 7))
	fmt.Println(m.Load("a"))
	m.Clear()
	_, loaded := m.Load("b")
	fmt.Println(loaded)
	var x atomic.Int32
	x.Store(0b1100)
	fmt.Println(x.And(0b0110), x.Or(0b0001), x.Load())
	y := uint64(1)
	fmt.Println(atomic.OrUint64(&y, 6), atomic.AndUint64(&y, 3), y)
}
)";

constexpr const char* kReflect = R"(package main

import (
	"fmt"
	"reflect"
	"slices"
)

type pair struct {
	A int
	B any
}

func main() {
	fmt.Println(reflect.TypeFor[pair](), reflect.TypeFor[error]())
	plain, odd := reflect.ValueOf(pair{1, "x"}), reflect.ValueOf(pair{1, []int{}})
	fmt.Println(plain.Comparable(), odd.Comparable(), plain.Equal(reflect.ValueOf(pair{1, "x"})),
		plain.Equal(reflect.ValueOf(1)))
	p := pair{3, 4}
	reflect.ValueOf(&p).Elem().SetZero()
	xs := []int{1, 2}
	v := reflect.ValueOf(&xs).Elem()
	v.Grow(5)
	fmt.Println(p, len(xs), cap(xs) >= 7, xs)
	v.Clear()
	m := map[string]int{"a": 1}
	reflect.ValueOf(m).Clear()
	fmt.Println(xs, len(m), slices.Repeat([]int{1, 2}, 2))
}
)";

constexpr const char* kRand = R"(package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	p := rand.NewPCG(1, 2)
	fmt.Printf("%#x %#x %#x\n", p.Uint64(), p.Uint64(), p.Uint64())
	r := rand.New(p)
	order := r.Perm(6)
	seen := map[int]bool{}
	for _, i := range order {
		seen[i] = true
	}
	f := rand.Float64()
	fmt.Println(len(seen), rand.IntN(10) < 10, rand.N(time.Second) < time.Second, f >= 0 && f < 1)
	defer func() { fmt.Println(recover()) }()
	rand.IntN(0)
}
)";

}  // namespace

TEST_CASE("text, bytes, time and errors have what came with Go 1.20 and 1.21", "[std][versions]") {
  CHECK(Printed(kText, 21) ==
        "bar true\nfoobar false\n1 true x=1 false\ntrue false\nabc 3\n%v|%-5.2x|%+08d\n"
        "2024-02-29 13:04:05 2024-02-29 13:04:05\n-1 0 1\nunsupported operation: other true\n"
        "true false false false true\n[120] [55356 57225] [65533]\nflag true\n<nil> [rest]\n");
  CHECK(Printed(kText, 20).starts_with("undefined: strings.ContainsFunc"));
  CHECK(Printed(kText, 19) == "undefined: fmt.FormatString");
}

TEST_CASE("from 1.20 on Errorf wraps several errors", "[std][versions]") {
  const std::string text = R"(package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	err := fmt.Errorf("%w, %w, %[1]w, %w", io.EOF, io.ErrNoProgress, 3)
	fmt.Println(err, errors.Is(err, io.EOF), errors.Is(err, io.ErrNoProgress), errors.Unwrap(err))
	one := fmt.Errorf("%d: %w", 7, err)
	fmt.Println(errors.Unwrap(one) == err, errors.Is(one, io.EOF))
}
)";
  CHECK(Printed(text, 20) ==
        "EOF, multiple Read calls return no data or error, EOF, multiple Read calls return no data "
        "or error true true <nil>\ntrue true\n");
  CHECK(Printed(text, 19) ==
        "EOF, %!w(*errors.errorString=&{multiple Read calls return no data or error}), "
        "%!w(*errors.errorString=&{EOF}), %!w(*errors.errorString=&{multiple Read calls return no "
        "data or error}) false false <nil>\ntrue false\n");
}

TEST_CASE("a sync.Map swaps, compares and clears, and atomic integers know and and or",
          "[std][versions]") {
  CHECK(Printed(kSyncMap, 23) ==
        "<nil> false\n1 true\nfalse true false\na 3\nfalse true false\n<nil> false\n7 true\n"
        "false\n12 4 5\n1 7 3\n");
  CHECK(Printed(kSyncMap, 19).starts_with("m.Swap undefined"));
}

TEST_CASE("reflect compares, empties and makes room", "[std][versions]") {
  CHECK(Printed(kReflect, 23) ==
        "main.pair error\ntrue false true false\n{0 <nil>} 2 true [1 2]\n[0 0] 0 [1 2 1 2]\n");
}

TEST_CASE("math/rand/v2 is there from 1.22 on", "[std][versions]") {
  CHECK(Printed(kRand, 22) ==
        "0xc4f5a58656eef510 0x9dcec3ad077dec6c 0xc8d04605312f8088\n6 true true true\n"
        "invalid argument to IntN\n");
  CHECK(Printed("package main\n\nimport \"math/rand/v2\"\n\nfunc main() {}\n", 22) ==
        "imported and not used: \"math/rand/v2\" as rand");
  CHECK(Printed(kRand, 21) ==
        "package math/rand/v2 is not in Go 1.21: it came with Go 1.22 (--go 1.22)");
}
