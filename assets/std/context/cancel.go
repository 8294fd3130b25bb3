package context

import (
	"sync"
	"time"
)

// A CancelFunc says that the work is to be given up. Only its first call does anything.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that says why.
type CancelCauseFunc func(cause error)

// A canceler can be cancelled: those that a cancelCtx keeps as children.
type canceler interface {
	cancel(remove bool, err, cause error)
	Done() <-chan struct{}
}

// closed is the Done of those that are cancelled before anybody asks for it.
var closed = closedChannel()

func closedChannel() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// A cancelCtx can be cancelled, and cancels its children then.
type cancelCtx struct {
	Context

	mu       sync.Mutex
	done     chan struct{} // made when somebody asks for it
	children map[canceler]struct{}
	err      error
	cause    error
}

// cancelKey is the key under which a cancelCtx knows itself.
var cancelKey int

func (c *cancelCtx) Value(key any) any {
	if key == &cancelKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done == nil {
		c.done = make(chan struct{})
	}
	return c.done
}

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	err := c.err
	c.mu.Unlock()
	return err
}

func (c *cancelCtx) String() string {
	return nameOf(c.Context) + ".WithCancel"
}

func (c *cancelCtx) cancel(remove bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err = err
	c.cause = cause
	if c.done == nil {
		c.done = closed
	} else {
		close(c.done)
	}
	for child := range c.children {
		child.cancel(false, err, cause)
	}
	c.children = nil
	c.mu.Unlock()
	if remove {
		removeChild(c.Context, c)
	}
}

// WithCancel gives a Context that the CancelFunc cancels.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithCancelCause is WithCancel with a function that says why.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) { c.cancel(true, Canceled, cause) }
}

func withCancel(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	c := &cancelCtx{Context: parent}
	propagate(parent, c)
	return c
}

// Cause says why c was cancelled: what WithCancelCause was told, or Err.
func Cause(c Context) error {
	if cc, ok := c.Value(&cancelKey).(*cancelCtx); ok {
		cc.mu.Lock()
		defer cc.mu.Unlock()
		return cc.cause
	}
	return c.Err()
}

// propagate lets child be cancelled when parent is.
func propagate(parent Context, child canceler) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		child.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := cancelParent(parent); ok {
		p.mu.Lock()
		if p.err != nil {
			child.cancel(false, p.err, p.cause)
		} else {
			if p.children == nil {
				p.children = make(map[canceler]struct{})
			}
			p.children[child] = struct{}{}
		}
		p.mu.Unlock()
		return
	}
	if a, ok := parent.(interface{ AfterFunc(func()) func() bool }); ok {
		stop := a.AfterFunc(func() { child.cancel(false, parent.Err(), Cause(parent)) })
		_ = stop
		return
	}
	go func() {
		select {
		case <-parent.Done():
			child.cancel(false, parent.Err(), Cause(parent))
		case <-child.Done():
		}
	}()
}

// cancelParent gives the cancelCtx that parent is, or descends from; not one that is hidden behind
// a Done of somebody else.
func cancelParent(parent Context) (*cancelCtx, bool) {
	done := parent.Done()
	if done == closed || done == nil {
		return nil, false
	}
	p, ok := parent.Value(&cancelKey).(*cancelCtx)
	if !ok {
		return nil, false
	}
	p.mu.Lock()
	same := (<-chan struct{})(p.done) == done
	p.mu.Unlock()
	return p, same
}

func removeChild(parent Context, child canceler) {
	p, ok := cancelParent(parent)
	if !ok {
		return
	}
	p.mu.Lock()
	if p.children != nil {
		delete(p.children, child)
	}
	p.mu.Unlock()
}

// A timerCtx is a cancelCtx with a deadline.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) {
	return c.deadline, true
}

func (c *timerCtx) String() string {
	return nameOf(c.cancelCtx.Context) + ".WithDeadline(" + c.deadline.String() + " [" +
		time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(remove bool, err, cause error) {
	c.cancelCtx.cancel(false, err, cause)
	if remove {
		removeChild(c.cancelCtx.Context, c)
	}
	c.mu.Lock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
}

// WithDeadline is WithCancel that cancels by itself at the time d.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline that says why.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if current, ok := parent.Deadline(); ok && current.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{cancelCtx: cancelCtx{Context: parent}, deadline: d}
	propagate(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(true, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(true, DeadlineExceeded, cause) })
	}
	return c, func() { c.cancel(true, Canceled, nil) }
}

// WithTimeout is WithDeadline after the time from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout that says why.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// A withoutCancelCtx knows the values of its parent, and nothing else.
type withoutCancelCtx struct {
	parent Context
}

// WithoutCancel gives a Context that is not cancelled when parent is.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }

func (c withoutCancelCtx) Value(key any) any {
	if key == &cancelKey {
		return nil
	}
	return c.parent.Value(key)
}

func (c withoutCancelCtx) String() string {
	return nameOf(c.parent) + ".WithoutCancel"
}

// An afterFuncCtx runs a function when its parent is cancelled.
type afterFuncCtx struct {
	cancelCtx
	once sync.Once // the function starts, or is stopped
	f    func()
}

func (a *afterFuncCtx) cancel(remove bool, err, cause error) {
	a.cancelCtx.cancel(false, err, cause)
	if remove {
		removeChild(a.Context, a)
	}
	a.once.Do(func() { go a.f() })
}

// AfterFunc runs f in a goroutine of its own when ctx is cancelled, unless stop is called before;
// stop reports whether it came in time.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{cancelCtx: cancelCtx{Context: ctx}, f: f}
	propagate(ctx, a)
	return func() bool {
		stopped := false
		a.once.Do(func() { stopped = true })
		if stopped {
			a.cancel(true, Canceled, nil)
		}
		return stopped
	}
}
