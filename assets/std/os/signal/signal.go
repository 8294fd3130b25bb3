// Package signal hands signals on to channels. Nobody sends any here: whoever waits for one waits
// for ever.
package signal

import (
	"context"
	"os"
)

// Notify asks for signals on c.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
}

// Stop asks for no more signals on c.
func Stop(c chan<- os.Signal) {
}

// Ignore asks for nothing to happen at a signal.
func Ignore(sig ...os.Signal) {
}

// Ignored reports whether nothing is to happen at the signal.
func Ignored(sig os.Signal) bool {
	return false
}

// Reset undoes Notify and Ignore.
func Reset(sig ...os.Signal) {
}

// NotifyContext gives a Context that a signal would cancel.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	return context.WithCancel(parent)
}
