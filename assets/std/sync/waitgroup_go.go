//go:build go1.25

package sync

// Go adds one to the counter and starts f; when f returns, it takes the one away again.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}
