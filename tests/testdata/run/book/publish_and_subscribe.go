package main

import (
	"fmt"
	"sort"
	"sync"
)

type broker struct {
	mu     sync.RWMutex
	topics map[string][]chan string
	closed bool
}

func (b *broker) subscribe(topic string) <-chan string {
	b.mu.Lock()
	defer b.mu.Unlock()
	ch := make(chan string, 4)
	b.topics[topic] = append(b.topics[topic], ch)
	return ch
}

func (b *broker) publish(topic, msg string) int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if b.closed {
		return 0
	}
	for _, ch := range b.topics[topic] {
		ch <- msg
	}
	return len(b.topics[topic])
}

func (b *broker) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for _, subs := range b.topics {
		for _, ch := range subs {
			close(ch)
		}
	}
}

func main() {
	b := &broker{topics: map[string][]chan string{}}
	var mu sync.Mutex
	var got []string
	var wg sync.WaitGroup
	for i, topic := range []string{"news", "sport", "news"} {
		ch := b.subscribe(topic)
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for msg := range ch {
				mu.Lock()
				got = append(got, fmt.Sprint(i, " ", msg))
				mu.Unlock()
			}
		}(i)
	}
	fmt.Println(b.publish("news", "hello"), b.publish("sport", "goal"), b.publish("none", "x"))
	b.close()
	wg.Wait()
	sort.Strings(got)
	fmt.Println(got, b.publish("news", "late"))
}
