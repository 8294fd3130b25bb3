package foo

import (
	"sync"
	"testing"
)

func TestA(t *testing.T) {
	go func() {
		t.Fatal("no")
	}()
	go func() {
		t.FailNow()
		t.Error("fine")
		func() { t.Skip("inner") }()
	}()
	go helper(t)
	var wg sync.WaitGroup
	wg.Add(1)
	go func(t *testing.T) {
		defer wg.Done()
		t.Skipf("x %d", 1)
	}(t)
	wg.Wait()
	f := func() { t.Fatalf("f") }
	go f()
	t.Run("sub", func(t *testing.T) {
		go func() { t.SkipNow() }()
		t.Fatal("ok")
	})
	go t.Fatal("direct")
	for i := 0; i < 3; i++ {
		go func() {
			t.Run("s", func(t *testing.T) { t.Fatal("x") })
		}()
	}
}

func helper(t *testing.T) { t.Fatal("x") }

func BenchmarkB(b *testing.B) {
	go func() { b.Fatal() }()
}

func TestTB(t *testing.T) {
	var tb testing.TB = t
	go func() { tb.Fatal() }()
}

func notTest(t *testing.T) {
	go func() { t.Fatal() }()
}
