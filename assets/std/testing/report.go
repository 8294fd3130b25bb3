package testing

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"
)

// A printer writes what tests say while they run, and names the test whenever it is another one.
type printer struct {
	w    io.Writer
	mu   sync.Mutex
	last string // the test that spoke last
}

// update writes what names its test itself.
func (p *printer) update(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	io.WriteString(p.w, text)
}

func (p *printer) line(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == "" {
		p.last = name
	} else if p.last != name {
		fmt.Fprintf(p.w, "=== CONT  %s\n", name)
		p.last = name
	}
	io.WriteString(p.w, text)
}

// An indenter adds lines to the output of a test, as those of a test below it.
type indenter struct {
	c *common
}

func (w indenter) Write(b []byte) (n int, err error) {
	for _, line := range bytes.SplitAfter(b, []byte("\n")) {
		if len(line) > 0 {
			w.c.output = append(append(w.c.output, "    "...), line...)
		}
	}
	return len(b), nil
}

// flush gives the head line and the output of a test to its parent.
func (c *common) flush(head string) {
	p := c.parent
	p.mu.Lock()
	defer p.mu.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	text := head + string(c.output)
	c.output = c.output[:0]
	if c.printer != nil && p.w == c.printer.w {
		c.printer.update(c.name, text)
	} else {
		io.WriteString(p.w, text)
	}
}

func seconds(d time.Duration) string {
	return fmt.Sprintf("%.2fs", d.Seconds())
}
