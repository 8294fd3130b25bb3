//go:build go1.20

package filepath

import "strings"

// IsLocal reports whether the name leads nowhere but below the folder that it is seen from.
func IsLocal(name string) bool {
	if name == "" || IsAbs(name) {
		return false
	}
	clean := Clean(name)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}
