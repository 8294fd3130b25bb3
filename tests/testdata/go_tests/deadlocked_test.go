// -run .
package deadlocked

import "testing"

func TestForEver(t *testing.T) {
	c := make(chan int)
	t.Log("waiting")
	<-c
}
