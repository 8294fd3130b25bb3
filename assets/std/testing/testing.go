// Package testing runs the functions TestX and BenchmarkX of _test.go files.
package testing

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// TB is what tests and benchmarks have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	private()
}

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
)

// A common is what a test and a benchmark are made of.
type common struct {
	mu       sync.RWMutex
	output   []byte    // kept until the parent gets it; with -v only that of subtests' reports
	w        io.Writer // where reports of those below go
	ran      bool
	failed   bool
	skipped  bool
	finished bool // it left through FailNow, SkipNow or the end of its function
	done     bool
	helpers  map[string]struct{} // names of functions that called Helper
	cleanups []func()
	printer  *printer // nil: not verbose
	bench    bool

	name     string
	level    int
	parent   *common
	creator  []uintptr // where Run was called
	start    time.Time
	duration time.Duration

	isParallel bool
	isEnvSet   bool
	barrier    chan bool // closed when parallel subtests may go on
	signal     chan bool // the test is done, or waits for its turn
	sub        []*T      // parallel subtests
}

func (c *common) private() {}

// Name gives the name, those of the tests around it first.
func (c *common) Name() string { return c.name }

func (c *common) setRan() {
	if c.parent != nil {
		c.parent.setRan()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ran = true
}

// Fail says that the test has failed, and goes on.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.failed
}

// FailNow says that the test has failed, and ends it.
func (c *common) FailNow() {
	c.Fail()
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// log writes a line of the test; the caller of the method that called it is its place.
func (c *common) log(s string) {
	text := c.decorate(s, 2)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		c.logToParent(s, text)
		return
	}
	switch {
	case c.printer == nil:
		c.output = append(c.output, text...)
	case c.bench:
		fmt.Print(text)
	default:
		c.printer.line(c.name, text)
	}
}

// logToParent is log of a test that is done: the nearest one that is not gets the line.
func (c *common) logToParent(s, text string) {
	for parent := c.parent; parent != nil; parent = parent.parent {
		parent.mu.Lock()
		open := !parent.done
		if open {
			parent.output = append(parent.output, text...)
		}
		parent.mu.Unlock()
		if open {
			return
		}
	}
	panic("Log in goroutine after " + c.name + " has completed: " + s)
}

// Log writes its arguments, as Println does.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

// Logf writes its arguments, as Printf does.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// SkipNow says that the test is left out, and ends it.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Skipped reports whether the test was left out.
func (c *common) Skipped() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.skipped
}

// Helper says that the function that calls it is no place to name in a log.
func (c *common) Helper() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = make(map[string]struct{})
	}
	var pc [1]uintptr
	if runtime.Callers(2, pc[:]) > 0 {
		frame, _ := runtime.CallersFrames(pc[:]).Next()
		c.helpers[frame.Function] = struct{}{}
	}
}

// Cleanup calls f when the test and its subtests are done; the last one first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

// Setenv sets a variable of the environment until the test is done.
func (c *common) Setenv(key, value string) {
	before, set := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if set {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// TempDir ends the test: a program here has no files.
func (c *common) TempDir() string {
	c.Fatalf("TempDir: %v", &os.PathError{Op: "mkdir", Path: os.TempDir(), Err: os.ErrPermission})
	return ""
}

// nextCleanup takes the function that is to be called next.
func (c *common) nextCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	last := len(c.cleanups) - 1
	if last < 0 {
		return nil
	}
	f := c.cleanups[last]
	c.cleanups = c.cleanups[:last]
	return f
}

// runCleanups calls them all; when one panics, those that are left as well.
func (c *common) runCleanups() {
	defer func() {
		c.mu.Lock()
		more := len(c.cleanups) > 0
		c.mu.Unlock()
		if more {
			c.runCleanups()
		}
	}()
	for f := c.nextCleanup(); f != nil; f = c.nextCleanup() {
		f()
	}
}

// cleanupPanic is runCleanups that gives what they panic with.
func (c *common) cleanupPanic() (value any) {
	defer func() { value = recover() }()
	c.runCleanups()
	return nil
}

// decorate puts the place in front of a text, and indents its lines.
func (c *common) decorate(s string, skip int) string {
	frame := c.place(skip + 1)
	file := frame.File[strings.LastIndex(frame.File, "/")+1:]
	if file == "" {
		file = "???"
	}
	line := frame.Line
	if line == 0 {
		line = 1
	}
	text := strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n        ")
	return fmt.Sprintf("    %s:%d: %s\n", file, line, text)
}

// place gives the innermost function that is no helper, skip calls above its caller; from a subtest's
// function it goes on where Run was called.
func (c *common) place(skip int) runtime.Frame {
	pcs := make([]uintptr, 50)
	pcs = pcs[:runtime.Callers(skip+2, pcs)]
	frames := runtime.CallersFrames(pcs)
	var first, before runtime.Frame
	for at, more := c, true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		if first.PC == 0 {
			first = frame
		}
		if frame.Function == "testing.tRunner" {
			if at.level <= 1 {
				return before
			}
			frames, more = runtime.CallersFrames(at.creator), true
			at = at.parent
			continue
		}
		if _, helper := at.helpers[frame.Function]; !helper {
			return frame
		}
		before = frame
	}
	return first
}
