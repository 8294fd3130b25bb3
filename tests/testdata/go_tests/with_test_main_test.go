// -run .
package withmain

import (
	"fmt"
	"os"
	"testing"
)

var ready bool

func TestMain(m *testing.M) {
	fmt.Println("set up")
	ready = true
	code := m.Run()
	fmt.Println("tear down", code)
	os.Exit(code)
}

func TestReady(t *testing.T) {
	if !ready {
		t.Fatal("not set up")
	}
}
