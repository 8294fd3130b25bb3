// -run .
package parallel

import (
	"testing"
	"time"
)

func TestGroup(t *testing.T) {
	for _, name := range []string{"a", "b", "c"} {
		name := name
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			t.Log("running", name)
		})
	}
	t.Log("group function over")
}

func TestFirst(t *testing.T) {
	t.Parallel()
	time.Sleep(time.Millisecond)
	t.Log("first")
}

func TestSecond(t *testing.T) {
	t.Parallel()
	t.Error("second fails")
}

func TestSerial(t *testing.T) { t.Log("serial") }
