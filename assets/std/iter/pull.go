//go:build go1.23

package iter

// A puller is a sequence that goes on when it is asked to. It has a goroutine of its own, which
// stands still while the one that asks goes on, and the other way round.
type puller struct {
	begun, done bool
	resume      chan bool // false: to stop
	reached     chan bool // true: at a value
	failure     any
	failed      bool
}

func newPuller() *puller {
	return &puller{resume: make(chan bool), reached: make(chan bool)}
}

// yield tells that a value is there, and whether another one is wanted.
func (p *puller) yield() bool {
	p.reached <- true
	return <-p.resume
}

// run goes through the sequence, once the first value is asked for.
func (p *puller) run(sequence func()) {
	p.failed = true
	defer func() {
		if p.failed {
			p.failure = recover()
		}
		p.done = true
		p.reached <- false
	}()
	if <-p.resume {
		sequence()
	}
	p.failed = false
}

// next goes on to the next value; it reports whether there is one.
func (p *puller) next(sequence func()) bool {
	if p.done {
		return false
	}
	if !p.begun {
		p.begun = true
		go p.run(sequence)
	}
	return p.turn(true)
}

func (p *puller) stop() {
	if p.done {
		return
	}
	p.done = true
	if p.begun {
		p.turn(false)
	}
}

// turn lets the sequence run until it is at a value or over. What it panicked with goes on here.
func (p *puller) turn(more bool) bool {
	p.resume <- more
	if <-p.reached {
		return true
	}
	if p.failed {
		p.failed = false
		panic(p.failure)
	}
	return false
}

// Pull gives the values of a sequence one by one: next gives the next one and whether there is one,
// stop says that no more are wanted.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var value V
	p := newPuller()
	sequence := func() {
		seq(func(v V) bool {
			if p.done {
				return false
			}
			value = v
			return p.yield()
		})
	}
	next = func() (V, bool) {
		var zero V
		if !p.next(sequence) {
			return zero, false
		}
		v := value
		value = zero
		return v, true
	}
	return next, p.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var key K
	var value V
	p := newPuller()
	sequence := func() {
		seq(func(k K, v V) bool {
			if p.done {
				return false
			}
			key, value = k, v
			return p.yield()
		})
	}
	next = func() (K, V, bool) {
		var noKey K
		var noValue V
		if !p.next(sequence) {
			return noKey, noValue, false
		}
		k, v := key, value
		key, value = noKey, noValue
		return k, v, true
	}
	return next, p.stop
}
