package sync

// An RWMutex lets in either any number of readers or one writer. A writer that waits keeps new
// readers out.
type RWMutex struct {
	w           Mutex
	writerSem   uint32
	readerSem   uint32
	readerCount int32
	readerWait  int32
}

// RLock enters as a reader.
func (rw *RWMutex) RLock()

// TryRLock enters as a reader if that needs no waiting, and tells whether it did.
func (rw *RWMutex) TryRLock() bool

// RUnlock leaves as a reader.
func (rw *RWMutex) RUnlock()

// Lock enters as the writer.
func (rw *RWMutex) Lock()

// TryLock enters as the writer if that needs no waiting, and tells whether it did.
func (rw *RWMutex) TryLock() bool

// Unlock leaves as the writer.
func (rw *RWMutex) Unlock()

// RLocker gives a Locker that enters and leaves as a reader.
func (rw *RWMutex) RLocker() Locker {
	return (*rlocker)(rw)
}

// rlocker is an RWMutex seen by a reader.
type rlocker RWMutex

func (r *rlocker) whole() *RWMutex { return (*RWMutex)(r) }
func (r *rlocker) Lock()           { r.whole().RLock() }
func (r *rlocker) Unlock()         { r.whole().RUnlock() }
