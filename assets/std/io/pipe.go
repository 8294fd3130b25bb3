package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe is what comes of writing to a pipe that is closed.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe hands each Write to the Reads that take it. done is closed with either end.
type pipe struct {
	writing sync.Mutex // one Write at a time
	data    chan []byte
	taken   chan int

	once sync.Once
	done chan struct{}

	mu       sync.Mutex
	readErr  error // why the reader closed
	writeErr error // why the writer closed
}

// keep stores the first error.
func (p *pipe) keep(to *error, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if *to == nil {
		*to = err
	}
}

func (p *pipe) close() {
	p.once.Do(func() { close(p.done) })
}

// readEnd says what a Read gives once the pipe is closed.
func (p *pipe) readEnd() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.readErr == nil && p.writeErr != nil {
		return p.writeErr
	}
	return ErrClosedPipe
}

// writeEnd says what a Write gives once the pipe is closed.
func (p *pipe) writeEnd() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.writeErr == nil && p.readErr != nil {
		return p.readErr
	}
	return ErrClosedPipe
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readEnd()
	default:
	}
	select {
	case bytes := <-p.data:
		n = copy(b, bytes)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readEnd()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeEnd()
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.data <- b:
			took := <-p.taken
			b = b[took:]
			n += took
		case <-p.done:
			return n, p.writeEnd()
		}
	}
	return n, nil
}

// A PipeReader is the end of a pipe that is read.
type PipeReader struct {
	p *pipe
}

// Read takes what a Write gives; it waits for one.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	return r.p.read(data)
}

// Close makes the other end's Writes fail.
func (r *PipeReader) Close() error {
	return r.CloseWithError(nil)
}

// CloseWithError makes them fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.p.keep(&r.p.readErr, err)
	r.p.close()
	return nil
}

// A PipeWriter is the end of a pipe that is written.
type PipeWriter struct {
	p *pipe
}

// Write waits until Reads have taken all of data.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	return w.p.write(data)
}

// Close makes the other end's Reads give EOF.
func (w *PipeWriter) Close() error {
	return w.CloseWithError(nil)
}

// CloseWithError makes them give err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.p.keep(&w.p.writeErr, err)
	w.p.close()
	return nil
}

// Pipe gives both ends of a pipe without a buffer.
func Pipe() (*PipeReader, *PipeWriter) {
	p := &pipe{data: make(chan []byte), taken: make(chan int), done: make(chan struct{})}
	return &PipeReader{p}, &PipeWriter{p}
}
