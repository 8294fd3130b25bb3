package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

func frames() (all []runtime.Frame) {
	pcs := make([]uintptr, 20)
	found := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for more := true; more; {
		var frame runtime.Frame
		frame, more = found.Next()
		all = append(all, frame)
	}
	return all
}

func show(all []runtime.Frame) {
	for _, frame := range all {
		function := frame.Function[strings.LastIndex(frame.Function, ".")+1:]
		fmt.Println(function, filepath.Base(frame.File), frame.Line)
	}
}

type diver struct{}

func (diver) down(n int) []runtime.Frame {
	if n > 0 {
		return diver{}.down(n - 1)
	}
	return frames()
}

func main() {
	all := diver{}.down(2)
	show(all[:4])
	show(all[len(all)-2:])
	done := make(chan bool)
	go func() {
		show(frames())
		show(diver{}.down(1))
		close(done)
	}()
	<-done
	last := 0
	for {
		pc, file, line, ok := runtime.Caller(last)
		if !ok {
			break
		}
		last++
		if function := runtime.FuncForPC(pc).Name(); strings.HasPrefix(function, "runtime.") {
			fmt.Println(function, filepath.Base(file), line)
		}
	}
	fmt.Println(runtime.Callers(100, make([]uintptr, 2)), runtime.Callers(0, nil))
}
