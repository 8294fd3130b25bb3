// -run .
package bank

import (
	"errors"
	"fmt"
	"testing"
)

type account struct{ balance int }

func (a *account) withdraw(n int) error {
	if n > a.balance {
		return errors.New("insufficient funds")
	}
	a.balance -= n
	return nil
}

func TestWithdraw(t *testing.T) {
	a := account{100}
	if err := a.withdraw(30); err != nil {
		t.Fatal(err)
	}
	if a.balance != 70 {
		t.Errorf("balance %d, want 70", a.balance)
	}
	t.Log("left", a.balance)
}

func TestTooMuch(t *testing.T) {
	a := account{10}
	if err := a.withdraw(30); err == nil {
		t.Error("no error")
	}
	t.Errorf("balance is %d\nand a second line", a.balance)
	t.Fail()
	fmt.Println("printed by the test", t.Failed(), t.Name())
	t.Fatalf("stop: %v", a)
	t.Error("never reached")
}

func TestNames(t *testing.T) {
	t.Logf("%T %v", account{1}, account{1})
}

func helperNotATest(t *testing.T) { t.Error("no") }
func Testify(t *testing.T)        { t.Error("no") }
