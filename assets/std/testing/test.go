package testing

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
	"time"
)

// A T is one test, and what its function is given.
type T struct {
	common
	context *context
	hasSub  bool
}

// InternalTest is a test and its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// A context is what all tests of a run share: which ones are wanted, how many run in parallel.
type context struct {
	match *matcher

	mu      sync.Mutex
	start   chan bool // one of those that wait may go on
	running int
	waiting int
	most    int
}

func newContext(most int, m *matcher) *context {
	return &context{match: m, start: make(chan bool), most: most, running: 1}
}

// acquire waits until fewer tests run than may.
func (c *context) acquire() {
	c.mu.Lock()
	if c.running < c.most {
		c.running++
		c.mu.Unlock()
		return
	}
	c.waiting++
	c.mu.Unlock()
	<-c.start
}

func (c *context) release() {
	c.mu.Lock()
	if c.waiting == 0 {
		c.running--
		c.mu.Unlock()
		return
	}
	c.waiting--
	c.mu.Unlock()
	c.start <- true
}

// Parallel lets the test run beside others that are parallel, once its parent's function is over.
func (t *T) Parallel() {
	if t.isParallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.isEnvSet {
		panic("testing: t.Parallel called after t.Setenv; cannot set environment variables in parallel tests")
	}
	t.isParallel = true
	t.duration += time.Since(t.common.start)
	t.parent.sub = append(t.parent.sub, t)
	if t.printer != nil {
		t.printer.update(t.name, fmt.Sprintf("=== PAUSE %s\n", t.name))
	}
	t.signal <- true
	<-t.parent.barrier
	t.context.acquire()
	if t.printer != nil {
		t.printer.update(t.name, fmt.Sprintf("=== CONT  %s\n", t.name))
	}
	t.common.start = time.Now()
}

// Setenv sets a variable of the environment until the test is done; not in a parallel test.
func (t *T) Setenv(key, value string) {
	if t.isParallel {
		panic("testing: t.Setenv called after t.Parallel; cannot set environment variables in parallel tests")
	}
	t.isEnvSet = true
	t.common.Setenv(key, value)
}

// Deadline gives no time: tests may take as long as they like.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return time.Time{}, false
}

var errNilPanicOrGoexit = errors.New("test executed panic(nil) or runtime.Goexit")

// die reports the failure to all tests around, and panics on.
func (t *T) die(err any) {
	t.Fail()
	if r := t.cleanupPanic(); r != nil {
		t.Logf("cleanup panicked with %v", r)
	}
	for c := &t.common; c.parent != nil; c = c.parent {
		c.mu.Lock()
		c.duration += time.Since(c.start)
		c.mu.Unlock()
		c.flush(fmt.Sprintf("--- FAIL: %s (%s)\n", c.name, seconds(c.duration)))
		if r := c.parent.cleanupPanic(); r != nil {
			fmt.Fprintf(c.parent.w, "cleanup panicked with %v", r)
		}
	}
	panic(err)
}

// endedBy tells what ended the test before its function was over; signal is what its parent is told.
func (t *T) endedBy(recovered any) (err any, signal bool) {
	t.mu.RLock()
	finished := t.finished
	t.mu.RUnlock()
	if finished || recovered != nil {
		return recovered, true
	}
	for p := t.parent; p != nil; p = p.parent {
		p.mu.RLock()
		finished = p.finished
		p.mu.RUnlock()
		if finished {
			t.Errorf("%v: subtest may have called FailNow on a parent test", errNilPanicOrGoexit)
			return nil, false
		}
	}
	return errNilPanicOrGoexit, true
}

// runSub lets the parallel subtests go on, and waits for them.
func (t *T) runSub() {
	t.context.release()
	close(t.barrier)
	for _, sub := range t.sub {
		<-sub.signal
	}
	start := time.Now()
	err := t.cleanupPanic()
	t.duration += time.Since(start)
	if err != nil {
		t.die(err)
	}
	if !t.isParallel {
		t.context.acquire()
	}
}

// tRunner is what the goroutine of a test runs.
func tRunner(t *T, f func(t *T)) {
	defer func() {
		err, signal := t.endedBy(recover())
		panicking := err != nil
		defer func() {
			if !panicking {
				t.signal <- signal
			}
		}()
		if err != nil {
			t.die(err)
		}
		t.duration += time.Since(t.common.start)
		if len(t.sub) > 0 {
			t.runSub()
		} else if t.isParallel {
			t.context.release()
		}
		t.report()
		t.done = true
		if t.parent != nil && !t.hasSub {
			t.setRan()
		}
	}()
	defer func() {
		if len(t.sub) == 0 {
			t.runCleanups()
		}
	}()
	t.common.start = time.Now()
	f(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// Run runs a subtest and waits for it, or until it says that it is parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	t.hasSub = true
	name, wanted := t.context.match.fullName(&t.common, name)
	if !wanted {
		return true
	}
	creator := make([]uintptr, 50)
	sub := &T{
		common: common{
			barrier: make(chan bool),
			signal:  make(chan bool, 1),
			name:    name,
			parent:  &t.common,
			level:   t.level + 1,
			creator: creator[:runtime.Callers(2, creator)],
			printer: t.printer,
		},
		context: t.context,
	}
	sub.w = indenter{&sub.common}
	if sub.printer != nil {
		sub.printer.update(name, fmt.Sprintf("=== RUN   %s\n", name))
	}
	go tRunner(sub, f)
	if !<-sub.signal {
		runtime.Goexit()
	}
	return !sub.failed
}

func (t *T) report() {
	if t.parent == nil {
		return
	}
	word := "PASS"
	switch {
	case t.Failed():
		word = "FAIL"
	case t.printer == nil:
		return
	case t.Skipped():
		word = "SKIP"
	}
	t.flush(fmt.Sprintf("--- %s: %s (%s)\n", word, t.name, seconds(t.duration)))
}

// runTests runs them all, one after the other, below a test without a name.
func runTests(pattern string, tests []InternalTest) (ran, ok bool) {
	t := &T{
		common: common{
			signal:  make(chan bool, 1),
			barrier: make(chan bool),
			w:       os.Stdout,
		},
		context: newContext(runtime.GOMAXPROCS(0), newMatcher(pattern)),
	}
	if verbose {
		t.printer = &printer{w: t.w}
	}
	tRunner(t, func(t *T) {
		for _, test := range tests {
			t.Run(test.Name, test.F)
		}
	})
	<-t.signal
	return t.ran, !t.Failed()
}
