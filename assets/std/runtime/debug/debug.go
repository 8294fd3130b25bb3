// Package debug: what a program may ask for while it is being looked into.
package debug

import (
	"os"
	"runtime"
	"time"
)

var gcPercent = 100

// SetGCPercent sets how much garbage may pile up; nothing is collected here. It gives what was set.
func SetGCPercent(percent int) int {
	old := gcPercent
	gcPercent = percent
	return old
}

var memoryLimit int64 = 1<<63 - 1

// SetMemoryLimit sets how much memory there may be, if limit is not negative. It gives what was set.
func SetMemoryLimit(limit int64) int64 {
	old := memoryLimit
	if limit >= 0 {
		memoryLimit = limit
	}
	return old
}

var maxStack = 1000000000

// SetMaxStack sets how large a stack may become. It gives what was set.
func SetMaxStack(bytes int) int {
	old := maxStack
	maxStack = bytes
	return old
}

var maxThreads = 10000

// SetMaxThreads sets how many threads there may be. It gives what was set.
func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

// SetPanicOnFault makes faults panic; there are no others. It gives what was set.
func SetPanicOnFault(enabled bool) bool {
	return false
}

// SetTraceback sets how much is told when the program dies.
func SetTraceback(level string) {
}

// FreeOSMemory collects garbage.
func FreeOSMemory() {
	runtime.GC()
}

// Stack gives the stack of this goroutine as text.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes it to standard error.
func PrintStack() {
	os.Stderr.Write(Stack())
}

// GCStats says what collecting garbage took.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats: it took nothing.
func ReadGCStats(stats *GCStats) {
	*stats = GCStats{}
}

// A Module is one that the program was built from.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is how the program was built.
type BuildSetting struct {
	Key, Value string
}

// BuildInfo says what the program was built from.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// ReadBuildInfo gives nothing: the program was built from its own text alone.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return nil, false
}
