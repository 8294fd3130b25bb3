// -run .
package cleanup

import (
	"os"
	"testing"
)

func check(t *testing.T, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}

func notMarked(t *testing.T) { t.Log("here") }

func TestHelper(t *testing.T) {
	check(t, 1, 1)
	check(t, 1, 2)
	notMarked(t)
	t.Run("sub", func(t *testing.T) { check(t, 3, 4) })
}

func TestCleanup(t *testing.T) {
	t.Cleanup(func() { t.Log("first registered, last run") })
	t.Cleanup(func() { t.Log("last registered") })
	t.Run("sub", func(t *testing.T) {
		t.Cleanup(func() { t.Log("of the subtest") })
	})
	t.Setenv("CHANSCOPE_T", "x")
	t.Log(os.Getenv("CHANSCOPE_T"))
}

func TestSkip(t *testing.T) {
	if os.Getenv("CHANSCOPE_T") != "" {
		t.Fatal("still set")
	}
	t.Skip("not today")
}

func TestSkipf(t *testing.T) {
	defer func() { t.Log("deferred", t.Skipped()) }()
	t.Skipf("because %d", 1)
}
