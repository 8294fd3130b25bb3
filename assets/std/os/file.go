package os

import (
	"errors"
	"io"
	"io/fs"
)

// File is one of the standard streams: a program here has no other files.
type File struct {
	fd   int
	name string
}

var (
	Stdin  = &File{0, "/dev/stdin"}
	Stdout = &File{1, "/dev/stdout"}
	Stderr = &File{2, "/dev/stderr"}
)

// FileMode holds what a file is and who may do what with it.
type FileMode = fs.FileMode

// PathError says what was done with which file, and what came of it.
type PathError = fs.PathError

// Flags of OpenFile.
const (
	O_RDONLY = 0
	O_WRONLY = 1
	O_RDWR   = 2
	O_CREATE = 0x40
	O_EXCL   = 0x80
	O_TRUNC  = 0x200
	O_APPEND = 0x400
	O_SYNC   = 0x101000
)

func write(fd int, p []byte)

func writeString(fd int, s string)

// read takes what standard input has, at most len(p) bytes; 0 at the end.
func read(p []byte) int

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{op, f.name, ErrClosed}
	}
	return nil
}

// Read reads from standard input.
func (f *File) Read(p []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if f.fd != 0 {
		return 0, &PathError{"read", f.name, errno("bad file descriptor")}
	}
	if len(p) == 0 {
		return 0, nil
	}
	if n = read(p); n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Write writes the bytes to the stream.
func (f *File) Write(p []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.fd == 0 {
		return 0, &PathError{"write", f.name, errno("bad file descriptor")}
	}
	write(f.fd, p)
	return len(p), nil
}

// WriteString writes the text to the stream.
func (f *File) WriteString(s string) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.fd == 0 {
		return 0, &PathError{"write", f.name, errno("bad file descriptor")}
	}
	writeString(f.fd, s)
	return len(s), nil
}

// Close makes the stream unusable.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.fd = -1
	return nil
}

// Sync does nothing: nothing is held back.
func (f *File) Sync() error {
	return f.check("sync")
}

// Name gives the name of the stream.
func (f *File) Name() string {
	return f.name
}

// Fd gives the number of the stream.
func (f *File) Fd() uintptr {
	return uintptr(f.fd)
}

// errno is an error of the operating system.
type errno string

func (e errno) Error() string {
	return string(e)
}

func (e errno) Is(target error) bool {
	return target == ErrNotExist && e == noSuchFile || target == ErrPermission && e == readOnly
}

const (
	noSuchFile = errno("no such file or directory")
	readOnly   = errno("permission denied")
)

// Open finds no file.
func Open(name string) (*File, error) {
	return OpenFile(name, O_RDONLY, 0)
}

// Create may make no file.
func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile finds no file, and may make none.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if flag&O_CREATE != 0 {
		return nil, &PathError{"open", name, readOnly}
	}
	return nil, &PathError{"open", name, noSuchFile}
}

// ReadFile finds no file.
func ReadFile(name string) ([]byte, error) {
	_, err := Open(name)
	return nil, err
}

// WriteFile may make no file.
func WriteFile(name string, data []byte, perm FileMode) error {
	_, err := Create(name)
	return err
}

// Remove finds no file.
func Remove(name string) error {
	return &PathError{"remove", name, noSuchFile}
}

// IsNotExist reports whether err says that a file is not there.
func IsNotExist(err error) bool {
	return is(err, ErrNotExist)
}

// IsExist reports whether err says that a file is there already.
func IsExist(err error) bool {
	return is(err, ErrExist)
}

// IsPermission reports whether err says that something is not allowed.
func IsPermission(err error) bool {
	return is(err, ErrPermission)
}

func is(err, target error) bool {
	if wrapped, ok := err.(*PathError); ok {
		err = wrapped.Err
	}
	return errors.Is(err, target)
}
