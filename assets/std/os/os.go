// Package os: the standard streams and the end of the program.
package os

// File is one of the standard streams.
type File struct {
	fd int
}

var (
	Stdout = &File{1}
	Stderr = &File{2}
)

// Exit ends the program at once; deferred calls are not run.
func Exit(code int)

// Write writes the bytes to the stream.
func (f *File) Write(p []byte) (n int, err error) {
	write(f.fd, p)
	return len(p), nil
}

// WriteString writes the text to the stream.
func (f *File) WriteString(s string) (n int, err error) {
	writeString(f.fd, s)
	return len(s), nil
}

func write(fd int, p []byte)

func writeString(fd int, s string)
