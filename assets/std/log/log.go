// Package log writes lines, each with its time in front.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands in front of a line.
const (
	Ldate         = 1 << iota     // the day: 2009/01/23
	Ltime                         // the time: 01:23:23
	Lmicroseconds                 // with microseconds: 01:23:23.123123
	Llongfile                     // the place: /a/b/c/d.go:23
	Lshortfile                    // the place: d.go:23
	LUTC                          // the time is that of UTC
	Lmsgprefix                    // the prefix stands before the message, not before the line
	LstdFlags     = Ldate | Ltime // what a Logger begins with
)

// A Logger writes lines to an io.Writer, one at a time.
type Logger struct {
	mu     sync.Mutex
	prefix string
	flag   int
	out    io.Writer
}

// New gives a Logger.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: flag}
}

var std = New(os.Stderr, "", LstdFlags)

// Default gives the Logger that the functions of the package use.
func Default() *Logger { return std }

// two writes n with two digits at least.
func two(n int) string {
	return fmt.Sprintf("%02d", n)
}

func (l *Logger) header(t time.Time, file string, line int) string {
	text := ""
	if l.flag&Lmsgprefix == 0 {
		text = l.prefix
	}
	if l.flag&LUTC != 0 {
		t = t.UTC()
	}
	if l.flag&Ldate != 0 {
		year, month, day := t.Date()
		text += fmt.Sprintf("%04d/%s/%s ", year, two(int(month)), two(day))
	}
	if l.flag&(Ltime|Lmicroseconds) != 0 {
		hour, min, sec := t.Clock()
		text += two(hour) + ":" + two(min) + ":" + two(sec)
		if l.flag&Lmicroseconds != 0 {
			text += fmt.Sprintf(".%06d", t.Nanosecond()/1e3)
		}
		text += " "
	}
	if l.flag&(Llongfile|Lshortfile) != 0 {
		if l.flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		text += fmt.Sprintf("%s:%d: ", file, line)
	}
	if l.flag&Lmsgprefix != 0 {
		text += l.prefix
	}
	return text
}

// Output writes a line; the place in front of it is that of the caller calldepth calls up.
func (l *Logger) Output(calldepth int, s string) error {
	now := time.Now()
	file, line := "???", 0
	if l.Flags()&(Llongfile|Lshortfile) != 0 {
		if _, f, n, ok := runtime.Caller(calldepth); ok {
			file, line = f, n
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	text := l.header(now, file, line) + s
	if len(s) == 0 || s[len(s)-1] != '\n' {
		text += "\n"
	}
	_, err := l.out.Write([]byte(text))
	return err
}

func (l *Logger) Print(v ...any)                 { l.Output(2, fmt.Sprint(v...)) }
func (l *Logger) Printf(format string, v ...any) { l.Output(2, fmt.Sprintf(format, v...)) }
func (l *Logger) Println(v ...any)               { l.Output(2, fmt.Sprintln(v...)) }

// Fatal is Print, and the end of the program with status 1.
func (l *Logger) Fatal(v ...any) {
	l.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print, and a panic with the text.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}

// Flags says what stands in front of a line.
func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flag
}

func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.flag = flag
}

func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.prefix = prefix
}

func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.out = w
}

func SetOutput(w io.Writer)                { std.SetOutput(w) }
func Flags() int                           { return std.Flags() }
func SetFlags(flag int)                    { std.SetFlags(flag) }
func Prefix() string                       { return std.Prefix() }
func SetPrefix(prefix string)              { std.SetPrefix(prefix) }
func Writer() io.Writer                    { return std.Writer() }
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }
func Print(v ...any)                       { std.Output(2, fmt.Sprint(v...)) }
func Printf(format string, v ...any)       { std.Output(2, fmt.Sprintf(format, v...)) }
func Println(v ...any)                     { std.Output(2, fmt.Sprintln(v...)) }

func Fatal(v ...any) {
	std.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}
