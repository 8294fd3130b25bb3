// Package filepath works on names of files as the system writes them: with slashes.
package filepath

import (
	"errors"
	"path"
	"strings"
)

const (
	Separator     = '/'
	ListSeparator = ':'
)

// ErrBadPattern says that a pattern is not well formed.
var ErrBadPattern = path.ErrBadPattern

// Clean gives the shortest name that means the same.
func Clean(name string) string { return path.Clean(name) }

// Join puts slashes between the elements that are not empty, and cleans.
func Join(elem ...string) string { return path.Join(elem...) }

// Split gives what stands before and behind the last slash.
func Split(name string) (dir, file string) { return path.Split(name) }

// Ext gives what stands from the last dot of the last element on.
func Ext(name string) string { return path.Ext(name) }

// Base gives the last element.
func Base(name string) string { return path.Base(name) }

// Dir gives all but the last element, cleaned.
func Dir(name string) string { return path.Dir(name) }

// IsAbs reports whether the name begins with a slash.
func IsAbs(name string) bool { return path.IsAbs(name) }

// Match reports whether all of name matches the pattern.
func Match(pattern, name string) (matched bool, err error) { return path.Match(pattern, name) }

// ToSlash writes slashes for separators: they are the same here.
func ToSlash(name string) string { return name }

// FromSlash writes separators for slashes.
func FromSlash(name string) string { return name }

// VolumeName gives the name of the drive; there are none here.
func VolumeName(name string) string { return "" }

// SplitList gives the names between the colons.
func SplitList(list string) []string {
	if list == "" {
		return []string{}
	}
	return strings.Split(list, ":")
}

// Rel gives a name of target that begins at base.
func Rel(base, target string) (string, error) {
	from, to := Clean(base), Clean(target)
	if from == to {
		return ".", nil
	}
	if IsAbs(from) != IsAbs(to) {
		return "", errors.New("Rel: can't make " + target + " relative to " + base)
	}
	var left, right []string
	if from != "." {
		left = strings.Split(strings.TrimSuffix(from, "/"), "/")
	}
	right = strings.Split(to, "/")
	for len(left) > 0 && len(right) > 0 && left[0] == right[0] {
		left, right = left[1:], right[1:]
	}
	for _, each := range left {
		if each == ".." {
			return "", errors.New("Rel: can't make " + target + " relative to " + base)
		}
	}
	up := make([]string, len(left))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, right...), "/"), nil
}
