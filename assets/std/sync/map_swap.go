//go:build go1.20

package sync

// swap sets the value and gives the pointer to the old one; done is false for an expunged entry.
func (e *entry) swap(value *any) (old *any, done bool) {
	for {
		old := e.p
		if old == expunged {
			return nil, false
		}
		if e.put(old, value) {
			return old, true
		}
	}
}

// compareAndPut puts p over the value if it equals old.
func (e *entry) compareAndPut(old any, p *any) bool {
	for {
		now := e.p
		if now == nil || now == expunged || *now != old {
			return false
		}
		if e.put(now, p) {
			return true
		}
	}
}

// Swap sets the value of the key and gives the one that it had.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	read := m.read
	if e, ok := read.m[key]; ok {
		if old, done := e.swap(&value); done {
			if old == nil {
				return nil, false
			}
			return *old, true
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	e := m.locked(key)
	if e == nil {
		m.add(key, value)
		return nil, false
	}
	old, _ := e.swap(&value)
	if old == nil {
		return nil, false
	}
	return *old, true
}

// CompareAndSwap sets the value of the key if it is old, and tells whether it was.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	read := m.read
	if e, ok := read.m[key]; ok {
		return e.compareAndPut(old, &new)
	}
	if !read.amended {
		return false
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.read.m[key]; ok {
		return e.compareAndPut(old, &new)
	}
	e, ok := m.dirty[key]
	if !ok {
		return false
	}
	swapped = e.compareAndPut(old, &new)
	m.miss()
	return swapped
}

// CompareAndDelete deletes the key if its value is old, and tells whether it was.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	read := m.read
	e, ok := read.m[key]
	if !ok && read.amended {
		e, ok = m.search(key, false)
	}
	return ok && e.compareAndPut(old, nil)
}
