package sync

// A Mutex lets one goroutine in at a time. state holds three bits and the number of waiters.
type Mutex struct {
	state int32
	sema  uint32
}

// Lock waits until the Mutex is free, and takes it.
func (m *Mutex) Lock()

// TryLock takes the Mutex if that needs no waiting, and tells whether it did.
func (m *Mutex) TryLock() bool

// Unlock gives the Mutex back; whoever calls it.
func (m *Mutex) Unlock()
