// Package context carries deadlines, cancellation and values to those who work on one request.
package context

import (
	"errors"
	"time"
)

// A Context carries a deadline, a signal of cancellation and values.
type Context interface {
	// Deadline gives when the work is to be cancelled, if that is set.
	Deadline() (deadline time.Time, ok bool)
	// Done gives a channel that is closed when the work is to be given up; nil: never.
	Done() <-chan struct{}
	// Err says why Done is closed; nil when it is not.
	Err() error
	// Value gives what is known under the key, or nil.
	Value(key any) any
}

// Canceled is what Err gives when somebody cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is what Err gives when the deadline passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// An emptyCtx has nothing and is never cancelled. Each is a variable of its own: they differ.
type emptyCtx int

func (*emptyCtx) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (*emptyCtx) Done() <-chan struct{}                   { return nil }
func (*emptyCtx) Err() error                              { return nil }
func (*emptyCtx) Value(key any) any                       { return nil }

func (e *emptyCtx) String() string {
	if e == background {
		return "context.Background"
	}
	return "context.TODO"
}

var (
	background = new(emptyCtx)
	todo       = new(emptyCtx)
)

// Background gives the empty Context that others descend from.
func Background() Context {
	return background
}

// TODO gives an empty Context for where it is not clear yet which one to use.
func TODO() Context {
	return todo
}

// A valueCtx knows one value more than its parent.
type valueCtx struct {
	Context
	key, val any
}

// comparable reports whether values of its type can be compared.
func comparable(v any) bool

// WithValue gives a Context that knows val under the key.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !comparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(type " + typeName(c.key) + ", val " + textOf(c.val) + ")"
}

// typeName gives the name of the type of v.
func typeName(v any) string

func textOf(v any) string {
	switch s := v.(type) {
	case interface{ String() string }:
		return s.String()
	case string:
		return s
	}
	return "<not Stringer>"
}

func nameOf(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return typeName(c)
}
