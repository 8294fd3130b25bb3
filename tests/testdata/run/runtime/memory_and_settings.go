package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

func main() {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	keep := make([]byte, 1<<20)
	runtime.ReadMemStats(&after)
	fmt.Println(after.TotalAlloc-before.TotalAlloc >= 1<<20, after.HeapAlloc > 0, after.Mallocs > before.Mallocs)
	runtime.KeepAlive(keep)
	runtime.SetFinalizer(&before, func(*runtime.MemStats) {})
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100), runtime.NumCgoCall(), runtime.NumGoroutine())
	debug.FreeOSMemory()
	fmt.Println(len(debug.Stack()) > 0, runtime.NumCPU() > 0, runtime.GOMAXPROCS(0))
}
