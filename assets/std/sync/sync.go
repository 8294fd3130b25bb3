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
