// Package sync: waiting for one another.
//
// The words of its types are the runtime's, laid out as in Go; what is not written out here is a
// part of the runtime.
package sync

type noCopy struct{}

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

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

type notifyList struct {
	wait   uint32
	notify uint32
}

// A Cond is a place to wait for something that another goroutine brings about and tells of. L is
// held while the condition is looked at or changed.
type Cond struct {
	noCopy noCopy
	L      Locker
	list   notifyList
	self   uintptr
}

// NewCond makes a Cond with the Locker l.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

// Wait unlocks L, sleeps until it is told, and locks L again. The ticket is drawn while L is still
// held: whoever tells after that cannot miss this waiter.
func (c *Cond) Wait() {
	c.check()
	ticket := c.add()
	c.L.Unlock()
	c.wait(ticket)
	c.L.Lock()
}

// Signal wakes the one that has waited longest, if anybody waits.
func (c *Cond) Signal() {
	c.check()
	c.notifyOne()
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	c.check()
	c.notifyAll()
}

// The first use notes where the Cond lies; one found elsewhere later is a copy.
func (c *Cond) check() {
	if !c.isWhereItWas() {
		panic("sync.Cond is copied")
	}
}

func (c *Cond) isWhereItWas() bool
func (c *Cond) add() uint32
func (c *Cond) wait(ticket uint32)
func (c *Cond) notifyOne()
func (c *Cond) notifyAll()

// A Once calls a function one time.
type Once struct {
	done uint32
	m    Mutex
}

// Do calls f unless an earlier Do has. Who comes while that one runs waits for its end. f has had
// its time also when it panics.
func (o *Once) Do(f func()) {
	if o.load() != 0 {
		return
	}
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

// A Pool keeps values for use again. Each P has its own: one private value and a list, of which it
// takes the newest; it takes another P's oldest when it has none.
type Pool struct {
	noCopy noCopy
	local  uintptr
	New    func() any
}

// Put keeps x.
func (p *Pool) Put(x any) {
	if x != nil {
		p.put(x)
	}
}

// Get takes one of the values out, or makes a new one.
func (p *Pool) Get() any {
	x := p.get()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

func (p *Pool) put(x any)
func (p *Pool) get() any

// A Map is a map that many may use at once. What is in read is found without the Mutex. New keys go
// to dirty, which holds all of read as well; it takes the place of read once it was needed as often
// as it has keys.
type Map struct {
	mu     Mutex
	read   readPart
	dirty  map[any]*entry
	misses int
}

type readPart struct {
	m       map[any]*entry
	amended bool // dirty has keys that m has not
}

// An entry points to the value of a key; to nothing when it is deleted; to expunged when it is
// deleted and dirty has been made without it.
type entry struct {
	p *any
}

var expunged = new(any)

// put writes new over old, in one step; false: something else is there.
func (e *entry) put(old, new *any) bool

func (e *entry) load() (value any, ok bool) {
	p := e.p
	if p == nil || p == expunged {
		return nil, false
	}
	return *p, true
}

// store sets the value, unless the entry is expunged.
func (e *entry) store(value *any) bool {
	for {
		old := e.p
		if old == expunged {
			return false
		}
		if e.put(old, value) {
			return true
		}
	}
}

// loadOrStore gives the value that is there, or sets it; done is false for an expunged entry.
func (e *entry) loadOrStore(value any) (actual any, loaded, done bool) {
	for {
		p := e.p
		if p == expunged {
			return nil, false, false
		}
		if p != nil {
			return *p, true, true
		}
		if e.put(nil, &value) {
			return value, false, true
		}
	}
}

// take deletes the value and gives it.
func (e *entry) take() (value any, ok bool) {
	for {
		p := e.p
		if p == nil || p == expunged {
			return nil, false
		}
		if e.put(p, nil) {
			return *p, true
		}
	}
}

// Load gives the value of the key, if there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	read := m.read
	e, ok := read.m[key]
	if !ok && read.amended {
		e, ok = m.search(key, false)
	}
	if !ok {
		return nil, false
	}
	return e.load()
}

// LoadAndDelete deletes the key and gives the value that it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	read := m.read
	e, ok := read.m[key]
	if !ok && read.amended {
		e, ok = m.search(key, true)
	}
	if !ok {
		return nil, false
	}
	return e.take()
}

// Delete deletes the key.
func (m *Map) Delete(key any) {
	m.LoadAndDelete(key)
}

// search looks a key up that read did not have, in dirty too, from where it may take it out.
func (m *Map) search(key any, out bool) (e *entry, ok bool) {
	m.mu.Lock()
	e, ok = m.read.m[key]
	if !ok && m.read.amended {
		e, ok = m.dirty[key]
		if out {
			delete(m.dirty, key)
		}
		m.miss()
	}
	m.mu.Unlock()
	return e, ok
}

// Store sets the value of the key.
func (m *Map) Store(key, value any) {
	read := m.read
	if e, ok := read.m[key]; ok && e.store(&value) {
		return
	}
	m.mu.Lock()
	if e := m.locked(key); e != nil {
		e.p = &value
	} else {
		m.add(key, value)
	}
	m.mu.Unlock()
}

// LoadOrStore gives the value of the key; when there is none, it sets it.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	read := m.read
	if e, ok := read.m[key]; ok {
		actual, loaded, done := e.loadOrStore(value)
		if done {
			return actual, loaded
		}
	}
	m.mu.Lock()
	_, inRead := m.read.m[key]
	if e := m.locked(key); e != nil {
		actual, loaded, _ = e.loadOrStore(value)
		if !inRead {
			m.miss()
		}
	} else {
		m.add(key, value)
		actual = value
	}
	m.mu.Unlock()
	return actual, loaded
}

// locked finds the key's entry, in read or else in dirty; one that was expunged is in both again.
func (m *Map) locked(key any) *entry {
	if e, ok := m.read.m[key]; ok {
		if e.put(expunged, nil) {
			m.dirty[key] = e
		}
		return e
	}
	return m.dirty[key]
}

// add enters a new key in dirty, which is made of what read holds when there is none.
func (m *Map) add(key, value any) {
	if !m.read.amended {
		if m.dirty == nil {
			m.dirty = make(map[any]*entry, len(m.read.m))
			for k, e := range m.read.m {
				e.put(nil, expunged)
				if e.p != expunged {
					m.dirty[k] = e
				}
			}
		}
		m.read = readPart{m.read.m, true}
	}
	m.dirty[key] = &entry{&value}
}

// miss counts that read was not enough.
func (m *Map) miss() {
	m.misses++
	if m.misses >= len(m.dirty) {
		m.promote()
	}
}

func (m *Map) promote() {
	m.read = readPart{m: m.dirty}
	m.dirty = nil
	m.misses = 0
}

// Range calls f for each key and its value until f returns false. Keys that are new since it began
// are left out.
func (m *Map) Range(f func(key, value any) bool) {
	read := m.read
	if read.amended {
		m.mu.Lock()
		if m.read.amended {
			m.promote()
		}
		read = m.read
		m.mu.Unlock()
	}
	for key, e := range read.m {
		if value, ok := e.load(); ok && !f(key, value) {
			return
		}
	}
}
