package testing

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// InternalBenchmark is a benchmark and its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// A B is one benchmark, and what its function is given: it is to do its work N times. Time is the
// virtual clock's, so N need not be large.
type B struct {
	common
	N int

	timerOn     bool
	elapsed     time.Duration
	bytes       int64
	parallelism int
	extra       map[string]float64
	runs        int // of a function in RunParallel
}

const benchmarkTime = time.Millisecond

// StartTimer counts the time from here on.
func (b *B) StartTimer() {
	if !b.timerOn {
		b.start = time.Now()
		b.timerOn = true
	}
}

// StopTimer counts no time from here on.
func (b *B) StopTimer() {
	if b.timerOn {
		b.elapsed += time.Since(b.start)
		b.timerOn = false
	}
}

// ResetTimer forgets the time so far.
func (b *B) ResetTimer() {
	if b.timerOn {
		b.start = time.Now()
	}
	b.elapsed = 0
	b.extra = nil
}

// SetBytes says how many bytes one operation handles.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs asks for allocations; they are not counted.
func (b *B) ReportAllocs() {}

// ReportMetric adds a number to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if b.extra == nil {
		b.extra = make(map[string]float64)
	}
	b.extra[unit] = n
}

// SetParallelism makes RunParallel use p goroutines for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// A PB is what a function of RunParallel asks for work.
type PB struct {
	left *int64
}

// Next reports whether there is more to do.
func (pb *PB) Next() bool {
	return atomic.AddInt64(pb.left, -1) >= 0
}

// RunParallel lets several goroutines share the N operations.
func (b *B) RunParallel(body func(*PB)) {
	left := int64(b.N)
	var wg sync.WaitGroup
	for i := 0; i < b.parallelism*runtime.GOMAXPROCS(0); i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			body(&PB{&left})
		}()
	}
	wg.Wait()
}

// runN runs the function once, in a goroutine that it may end.
func (b *B) runN(n int, f func(b *B)) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer b.runCleanups()
		b.N = n
		b.parallelism = 1
		b.ResetTimer()
		b.StartTimer()
		f(b)
		b.StopTimer()
	}()
	<-done
}

// measure runs the function with larger and larger N until that takes long enough.
func (b *B) measure(f func(b *B)) BenchmarkResult {
	b.runN(1, f)
	for n := 1; !b.failed && !b.skipped && b.elapsed < benchmarkTime && n < 1000; {
		n *= 10
		b.runN(n, f)
	}
	return BenchmarkResult{N: b.N, T: b.elapsed, Bytes: b.bytes, Extra: b.extra}
}

// Run runs a benchmark below this one.
func (b *B) Run(name string, f func(b *B)) bool {
	sub := &B{common: common{name: b.name + "/" + printable(name), parent: &b.common, level: b.level + 1,
		bench: true, printer: b.printer, w: b.w}}
	b.runs++
	sub.show(f)
	return !sub.failed
}

// show measures and prints, unless the function only runs others.
func (b *B) show(f func(b *B)) {
	result := b.measure(f)
	switch {
	case b.failed:
		fmt.Fprintf(b.w, "--- FAIL: %s\n%s", b.name, b.output)
	case b.skipped || b.runs > 0:
	default:
		fmt.Fprintf(b.w, "%s\t%s\n", b.name, result)
	}
}

// BenchmarkResult is what a benchmark measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// NsPerOp gives the nanoseconds of one operation.
func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp gives the allocations of one operation.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp gives the bytes that one operation allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// MemString gives the allocations as text.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// String gives the result as a line of a table.
func (r BenchmarkResult) String() string {
	text := fmt.Sprintf("%8d\t", r.N)
	if r.N > 0 {
		ns := float64(r.T.Nanoseconds()) / float64(r.N)
		switch {
		case ns >= 999.95:
			text += fmt.Sprintf("%10.0f ns/op", ns)
		case ns >= 99.995:
			text += fmt.Sprintf("%12.1f ns/op", ns)
		default:
			text += fmt.Sprintf("%13.2f ns/op", ns)
		}
	}
	return text
}

// Benchmark measures one function.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{common: common{bench: true, w: os.Stdout}}
	return b.measure(f)
}

// AllocsPerRun runs the function; allocations are not counted.
func AllocsPerRun(runs int, f func()) float64 {
	for i := 0; i <= runs; i++ {
		f()
	}
	return 0
}
