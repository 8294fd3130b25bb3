// -run TestNothing
package nothing

import "testing"

func TestA(t *testing.T) {}
