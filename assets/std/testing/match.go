package testing

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A matcher names subtests, and knows which tests are wanted.
type matcher struct {
	pattern string
	mu      sync.Mutex
	seen    map[string]int // how often a name was given
}

func newMatcher(pattern string) *matcher {
	return &matcher{pattern: pattern, seen: map[string]int{}}
}

// fullName gives the whole name of a test below parent, which no other has, and whether it is
// wanted.
func (m *matcher) fullName(parent *common, name string) (string, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if parent.level > 0 {
		name = m.unique(parent.name + "/" + printable(name))
	}
	return name, m.wants(name)
}

func (m *matcher) unique(base string) string {
	for {
		n := m.seen[base]
		m.seen[base] = n + 1
		if n == 0 && !strings.HasSuffix(base, "/") {
			if prefix, number := numbered(base); prefix != "" && number < m.seen[prefix] {
				continue
			}
			return base
		}
		name := fmt.Sprintf("%s#%02d", base, n)
		if m.seen[name] == 0 {
			return name
		}
	}
}

// numbered splits "name#03" into "name" and 3; the name is empty when there is no such number.
func numbered(s string) (prefix string, number int) {
	i := strings.LastIndex(s, "#")
	if i < 0 {
		return "", 0
	}
	n, err := strconv.ParseUint(s[i+1:], 10, 31)
	if err != nil || len(s[i+1:]) < 2 || len(s[i+1:]) > 2 && s[i+1] == '0' {
		return "", 0
	}
	return s[:i], int(n)
}

// printable replaces what would look odd in a name.
func printable(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// wants reports whether each part of the name, between slashes, matches that part of the pattern.
func (m *matcher) wants(name string) bool {
	if m.pattern == "" {
		return true
	}
	for _, choice := range strings.Split(m.pattern, "|") {
		parts := strings.Split(choice, "/")
		good := true
		for i, part := range strings.Split(name, "/") {
			good = good && (i >= len(parts) || matches(parts[i], part))
		}
		if good {
			return true
		}
	}
	return false
}

// matches reports whether s holds the pattern, a text with . and .*, and ^ and $ for its ends.
func matches(pattern, s string) bool {
	if rest := strings.TrimPrefix(pattern, "^"); rest != pattern {
		return matchesHere(rest, s)
	}
	for i := 0; i <= len(s); i++ {
		if matchesHere(pattern, s[i:]) {
			return true
		}
	}
	return false
}

func matchesHere(pattern, s string) bool {
	if pattern == "" || pattern == "$" && s == "" {
		return true
	}
	if strings.HasPrefix(pattern, ".*") {
		for i := 0; i <= len(s); i++ {
			if matchesHere(pattern[2:], s[i:]) {
				return true
			}
		}
		return false
	}
	return s != "" && (pattern[0] == '.' || pattern[0] == s[0]) && matchesHere(pattern[1:], s[1:])
}
