// Package path works on names of files with slashes between their parts.
package path

import (
	"errors"
	"strings"
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean gives the shortest name that means the same.
func Clean(path string) string {
	rooted := strings.HasPrefix(path, "/")
	var parts []string
	for _, part := range strings.Split(path, "/") {
		switch {
		case part == "" || part == ".":
		case part != "..":
			parts = append(parts, part)
		case len(parts) > 0 && parts[len(parts)-1] != "..":
			parts = parts[:len(parts)-1]
		case !rooted:
			parts = append(parts, part)
		}
	}
	clean := strings.Join(parts, "/")
	if rooted {
		return "/" + clean
	}
	if clean == "" {
		return "."
	}
	return clean
}

// Join puts slashes between the elements that are not empty, and cleans.
func Join(elem ...string) string {
	var parts []string
	for _, each := range elem {
		if each != "" {
			parts = append(parts, each)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return Clean(strings.Join(parts, "/"))
}

// Split gives what stands before and behind the last slash; the slash belongs to dir.
func Split(path string) (dir, file string) {
	i := strings.LastIndex(path, "/")
	return path[:i+1], path[i+1:]
}

// Ext gives what stands from the last dot of the last element on.
func Ext(path string) string {
	_, file := Split(path)
	if i := strings.LastIndex(file, "."); i >= 0 {
		return file[i:]
	}
	return ""
}

// Base gives the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	path = strings.TrimRight(path, "/")
	if path == "" {
		return "/"
	}
	_, file := Split(path)
	return file
}

// Dir gives all but the last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// IsAbs reports whether the name begins with a slash.
func IsAbs(path string) bool {
	return strings.HasPrefix(path, "/")
}

// Match reports whether all of name matches the pattern: * is any text and ? any character without
// a slash, [a-z] one of these, \ takes the next character as it is.
func Match(pattern, name string) (matched bool, err error) {
	if err := check(pattern); err != nil {
		return false, err
	}
	return match([]rune(pattern), []rune(name)), nil
}

// check reports a pattern that is not well formed.
func check(pattern string) error {
	p := []rune(pattern)
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			i++
			if i == len(p) {
				return ErrBadPattern
			}
		case '[':
			end := classEnd(p[i:])
			if end < 0 {
				return ErrBadPattern
			}
			i += end - 1
		}
	}
	return nil
}

// classEnd gives the length of the class that p begins with, -1 when it is not well formed.
func classEnd(p []rune) int {
	i := 1
	if i < len(p) && p[i] == '^' {
		i++
	}
	char := func() bool {
		if i < len(p) && p[i] == '\\' {
			i++
		} else if i < len(p) && (p[i] == '-' || p[i] == ']') {
			return false
		}
		i++
		return i < len(p)
	}
	for ranges := 0; ; ranges++ {
		if i < len(p) && p[i] == ']' && ranges > 0 {
			return i + 1
		}
		if !char() {
			return -1
		}
		if p[i] == '-' {
			i++
			if !char() {
				return -1
			}
		}
	}
}

// inClass reports whether r is in the class, which is well formed.
func inClass(class []rune, r rune) bool {
	i := 1
	negated := class[i] == '^'
	if negated {
		i++
	}
	char := func() rune {
		if class[i] == '\\' {
			i++
		}
		i++
		return class[i-1]
	}
	found := false
	for class[i] != ']' {
		low := char()
		high := low
		if class[i] == '-' {
			i++
			high = char()
		}
		found = found || low <= r && r <= high
	}
	return found != negated
}

func match(p, name []rune) bool {
	for len(p) > 0 {
		switch p[0] {
		case '*':
			for i := 0; ; i++ {
				if match(p[1:], name[i:]) {
					return true
				}
				if i == len(name) || name[i] == '/' {
					return false
				}
			}
		case '?':
			if len(name) == 0 || name[0] == '/' {
				return false
			}
			p = p[1:]
		case '[':
			end := classEnd(p)
			if len(name) == 0 || !inClass(p[:end], name[0]) {
				return false
			}
			p = p[end:]
		default:
			if p[0] == '\\' {
				p = p[1:]
			}
			if len(name) == 0 || name[0] != p[0] {
				return false
			}
			p = p[1:]
		}
		name = name[1:]
	}
	return len(name) == 0
}
