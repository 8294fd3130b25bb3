package runtime

// What a program is told about where it runs: the platform that the model follows.
const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc"
)

// MemProfileRate is how many bytes of allocation there are to a sample; nothing is sampled here.
var MemProfileRate = 512 * 1024

// Version names the Go that the model follows.
func Version() string {
	return "go1.19.8"
}

// Breakpoint stops a debugger; there is none.
func Breakpoint() {
}
