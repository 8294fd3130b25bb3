// -run .
package table

import (
	"strings"
	"testing"
)

func TestUpper(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"one word", "go", "GO"},
		{"wrong", "x", "Y"},
		{"one word", "again", "AGAIN"},
		{"", "no name", "NO NAME"},
	}
	for _, c := range cases {
		c := c
		t.Run(c.name, func(t *testing.T) {
			if got := strings.ToUpper(c.in); got != c.want {
				t.Errorf("ToUpper(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
	t.Log("after the subtests")
}

func TestNested(t *testing.T) {
	t.Run("outer", func(t *testing.T) {
		t.Log("in outer")
		ok := t.Run("inner", func(t *testing.T) {
			t.Log("in inner", t.Name())
		})
		t.Log("inner passed:", ok)
	})
	t.Run("tab\tand é", func(t *testing.T) { t.SkipNow() })
}
