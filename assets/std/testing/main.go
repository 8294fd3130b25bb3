package testing

import (
	"fmt"
	"os"
)

var verbose = true

var started bool

// Verbose reports whether tests say what they do.
func Verbose() bool { return verbose }

// Short reports whether tests are asked to be short.
func Short() bool { return false }

// CoverMode gives no mode: nothing is covered.
func CoverMode() string { return "" }

// An M is what TestMain is given.
type M struct {
	pattern    string
	tests      []InternalTest
	benchmarks []InternalBenchmark
	exitCode   int
}

// Start is what the main function calls that `chanscope run --test` makes.
func Start(pattern string, tests []InternalTest, benchmarks []InternalBenchmark, main func(*M)) {
	started = true
	m := &M{pattern: pattern, tests: tests, benchmarks: benchmarks}
	if main != nil {
		main(m)
	} else {
		m.Run()
	}
	os.Exit(m.exitCode)
}

// Run runs the tests that are wanted and gives the program's exit status.
func (m *M) Run() int {
	m.exitCode = m.run()
	return m.exitCode
}

func (m *M) run() int {
	ran, ok := runTests(m.pattern, m.tests)
	benchmarks := newMatcher(m.pattern)
	for _, each := range m.benchmarks {
		if m.pattern == "" || !benchmarks.wants(each.Name) {
			continue
		}
		b := &B{common: common{name: each.Name, bench: true, w: os.Stdout}}
		b.show(each.F)
		ran = true
		ok = ok && !b.failed
	}
	if !ran {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !ok {
		fmt.Println("FAIL")
		return 1
	}
	fmt.Println("PASS")
	return 0
}
