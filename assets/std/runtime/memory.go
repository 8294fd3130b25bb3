package runtime

// MemStats says how much memory there is. Nothing is ever freed here: what is in use is what was
// allocated.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// memory gives the bytes of heap and stacks and the number of allocations.
func memory() (heap, stacks, objects uint64)

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	heap, stacks, objects := memory()
	*m = MemStats{
		Alloc: heap, TotalAlloc: heap, Sys: heap + stacks, Mallocs: objects,
		HeapAlloc: heap, HeapSys: heap, HeapInuse: heap, HeapObjects: objects,
		StackInuse: stacks, StackSys: stacks, EnableGC: true,
	}
}

// KeepAlive marks x as in use.
func KeepAlive(x any) {
}

// SetFinalizer names a function for when obj is no longer in use. Everything stays until the
// program ends, and so the function is never called.
func SetFinalizer(obj, finalizer any) {
}

// NumCgoCall counts calls to C; there are none.
func NumCgoCall() int64 {
	return 0
}

// SetBlockProfileRate asks for a profile; there is none.
func SetBlockProfileRate(rate int) {
}

// SetMutexProfileFraction asks for a profile; there is none.
func SetMutexProfileFraction(rate int) int {
	return 0
}
