package sync

type notifyList struct {
	wait   uint32
	notify uint32
}

// A Cond is a place to wait for something that another goroutine brings about and tells of. L is
// held while the condition is looked at or changed.
type Cond struct {
	noCopy  noCopy
	L       Locker
	list    notifyList
	checker copyChecker
}

// NewCond makes a Cond with the Locker l.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

// Wait unlocks L, sleeps until it is told, and locks L again. The ticket is drawn while L is still
// held: whoever tells after that cannot miss this waiter.
func (c *Cond) Wait() {
	c.checker.check()
	ticket := c.add()
	c.L.Unlock()
	c.wait(ticket)
	c.L.Lock()
}

// Signal wakes the one that has waited longest, if anybody waits.
func (c *Cond) Signal() {
	c.checker.check()
	c.notifyOne()
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	c.checker.check()
	c.notifyAll()
}

// A copyChecker knows where it lay at its first use; one found elsewhere later is a copy.
type copyChecker uintptr

func (c *copyChecker) check() {
	if !c.isWhereItWas() {
		panic("sync.Cond is copied")
	}
}

func (c *copyChecker) isWhereItWas() bool
func (c *Cond) add() uint32
func (c *Cond) wait(ticket uint32)
func (c *Cond) notifyOne()
func (c *Cond) notifyAll()
