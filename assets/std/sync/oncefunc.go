//go:build go1.21

package sync

// A onceCall is the one call of a function, and what came of it.
type onceCall struct {
	once     Once
	returned bool
	raised   any // what it panicked with, when it did not return
}

// of calls f unless that was done before. Everybody gets to see the same panic.
func (c *onceCall) of(f func()) {
	c.once.Do(func() {
		defer func() {
			if !c.returned {
				c.raised = recover()
				panic(c.raised)
			}
		}()
		f()
		c.returned = true
	})
	if !c.returned {
		panic(c.raised)
	}
}

// OnceFunc gives a function that calls f the first time only.
func OnceFunc(f func()) func() {
	var c onceCall
	return func() { c.of(f) }
}

// OnceValue gives a function that calls f the first time, and gives its result each time.
func OnceValue[T any](f func() T) func() T {
	var c onceCall
	var result T
	return func() T {
		c.of(func() { result = f() })
		return result
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var c onceCall
	var first T1
	var second T2
	return func() (T1, T2) {
		c.of(func() { first, second = f() })
		return first, second
	}
}
