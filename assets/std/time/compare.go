//go:build go1.20

package time

// Layouts without the rest of the moment.
const (
	DateTime = "2006-01-02 15:04:05"
	DateOnly = "2006-01-02"
	TimeOnly = "15:04:05"
)

// Compare gives -1 if t is before u, +1 if it is after, 0 if they are the same moment.
func (t Time) Compare(u Time) int {
	return t.compare(u)
}
