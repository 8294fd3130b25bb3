package sync

// A WaitGroup waits for a number of goroutines to finish. Its words are the runtime's: the counter
// with the number of waiters, and a semaphore.
type WaitGroup struct {
	noCopy noCopy
	state1 uint64
	state2 uint32
}

// Add adds delta, which may be negative, to the counter. Whoever waits goes on when it becomes 0.
func (wg *WaitGroup) Add(delta int)

// Done takes one from the counter.
func (wg *WaitGroup) Done() {
	wg.Add(-1)
}

// Wait waits until the counter is 0.
func (wg *WaitGroup) Wait()
