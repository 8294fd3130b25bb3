//go:build go1.23

package sync

// Clear deletes all keys.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.read = readPart{}
	m.dirty = nil
	m.misses = 0
}
