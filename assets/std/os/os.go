// Package os: the standard streams, the end of the program, and an environment that is empty.
package os

import (
	"errors"
	"io/fs"
)

// Args holds the name of the program and what it was given.
var Args = allArgs()

func allArgs() []string {
	args := []string{programName()}
	for i := 0; i < argumentCount(); i++ {
		args = append(args, argument(i))
	}
	return args
}

func programName() string

func argumentCount() int

func argument(i int) string

// Exit ends the program at once; deferred calls are not run.
func Exit(code int)

// What can go wrong with files.
var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrProcessDone      = errors.New("os: process already finished")
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = errors.New("i/o timeout")
)
