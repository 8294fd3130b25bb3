package strings

import "io"

// A Replacer replaces several strings at once.
type Replacer struct {
	oldnew []string
}

// NewReplacer takes pairs of old and new. At each place of a text the first old that fits is
// replaced.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

// at gives the pair whose old begins s, or -1; empty says whether an empty one counts.
func (r *Replacer) at(s string, empty bool) int {
	for i := 0; i < len(r.oldnew); i += 2 {
		if HasPrefix(s, r.oldnew[i]) && (empty || r.oldnew[i] != "") {
			return i
		}
	}
	return -1
}

// Replace gives s with all replaced; what was replaced is not looked at again.
func (r *Replacer) Replace(s string) string {
	var b Builder
	empty := false // the last step replaced an empty old, here
	for i := 0; i <= len(s); {
		pair := r.at(s[i:], !empty)
		empty = pair >= 0 && r.oldnew[pair] == ""
		if pair >= 0 {
			b.WriteString(r.oldnew[pair+1])
			i += len(r.oldnew[pair])
			continue
		}
		if i < len(s) {
			b.WriteByte(s[i])
		}
		i++
	}
	return b.String()
}

// WriteString writes s with all replaced.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
