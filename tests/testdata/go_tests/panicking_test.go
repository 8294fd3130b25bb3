// -run .
package panicking

import "testing"

func TestBefore(t *testing.T) { t.Log("fine") }

func TestPanic(t *testing.T) {
	t.Run("sub", func(t *testing.T) {
		t.Log("about to")
		var m map[string]int
		m["x"] = 1
	})
}

func TestNever(t *testing.T) {}
