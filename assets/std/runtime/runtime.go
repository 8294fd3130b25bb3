// Package runtime: what a program may ask of the runtime.
package runtime

// Error is what a run-time error panics with.
type Error interface {
	error
	RuntimeError()
}

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends this goroutine after its deferred calls.
func Goexit()

// NumGoroutine counts the goroutines that exist.
func NumGoroutine() int

// GOMAXPROCS gives the number of processors that run goroutines, and sets it if n is above 0.
func GOMAXPROCS(n int) int {
	if n <= 0 || n == procs() {
		return procs()
	}
	return procresize(n)
}

// NumCPU gives the number of processors that run goroutines: here they are the machine.
func NumCPU() int {
	return procs()
}

// GC collects nothing but what the Pools of package sync keep, with the same scheduling as in Go:
// whoever calls it waits until others have had a turn.
func GC()

// LockOSThread ties this goroutine to the thread that it runs on.
func LockOSThread()

// UnlockOSThread unties it, once for each LockOSThread.
func UnlockOSThread()

func procs() int

func procresize(n int) int

// A TypeAssertionError is a type assertion that does not hold.
type TypeAssertionError struct {
	message string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	return e.message
}

// GOROOT names the folder where Go is installed.
func GOROOT() string {
	return "/usr/lib/go-1.19"
}
