package sync

// A Once calls a function one time.
type Once struct {
	done uint32
	m    Mutex
}

// Do calls f unless an earlier Do has. Who comes while that one runs waits for its end. f has had
// its time also when it panics.
func (o *Once) Do(f func()) {
	if o.load() == 0 {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if o.done != 0 {
		return
	}
	defer o.store()
	f()
}

func (o *Once) load() uint32
func (o *Once) store()
