// Package runtime: what a program may ask of the runtime.
package runtime

// Error is what a run-time error panics with.
type Error interface {
	error
	RuntimeError()
}

type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string {
	return string(e)
}

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends this goroutine after its deferred calls.
func Goexit()

// NumGoroutine counts the goroutines that exist.
func NumGoroutine() int

// GOMAXPROCS gives the number of processors that run goroutines. It cannot be changed while the
// program runs.
func GOMAXPROCS(n int) int

// NumCPU gives the same number.
func NumCPU() int
