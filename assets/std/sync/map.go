package sync

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
