package main

import (
	"fmt"
	"sync"
)

type result struct {
	value string
	err   error
}

type entry struct {
	res   result
	ready chan struct{}
}

type Memo struct {
	f     func(string) (string, error)
	mu    sync.Mutex
	cache map[string]*entry
	calls int
}

func (m *Memo) Get(key string) (string, error) {
	m.mu.Lock()
	e := m.cache[key]
	if e == nil {
		e = &entry{ready: make(chan struct{})}
		m.cache[key] = e
		m.calls++
		m.mu.Unlock()
		e.res.value, e.res.err = m.f(key)
		close(e.ready)
	} else {
		m.mu.Unlock()
		<-e.ready
	}
	return e.res.value, e.res.err
}

func main() {
	m := &Memo{cache: map[string]*entry{}, f: func(key string) (string, error) {
		if key == "bad" {
			return "", fmt.Errorf("cannot get %s", key)
		}
		return "<" + key + ">", nil
	}}
	var wg sync.WaitGroup
	for _, key := range []string{"a", "b", "a", "bad", "a", "b", "bad"} {
		wg.Add(1)
		go func(key string) {
			defer wg.Done()
			m.Get(key)
		}(key)
	}
	wg.Wait()
	fmt.Println(m.Get("a"))
	fmt.Println(m.Get("bad"))
	fmt.Println(m.calls)
}
