// -run TestB/two|TestC$
package picked

import "testing"

func TestA(t *testing.T) { t.Error("not picked") }

func TestB(t *testing.T) {
	t.Run("one", func(t *testing.T) { t.Error("not picked") })
	t.Run("two", func(t *testing.T) { t.Log("picked") })
	t.Run("twenty-two", func(t *testing.T) {})
}

func TestC(t *testing.T)  {}
func TestCC(t *testing.T) { t.Error("not picked") }
