package main

import (
	"fmt"
	"sync"
)

type Fetcher interface {
	Fetch(url string) (body string, urls []string, err error)
}

type fakeResult struct {
	body string
	urls []string
}

type fakeFetcher map[string]*fakeResult

func (f fakeFetcher) Fetch(url string) (string, []string, error) {
	if res, ok := f[url]; ok {
		return res.body, res.urls, nil
	}
	return "", nil, fmt.Errorf("not found: %s", url)
}

type visited struct {
	mu   sync.Mutex
	seen map[string]bool
}

func (v *visited) first(url string) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.seen[url] {
		return false
	}
	v.seen[url] = true
	return true
}

func Crawl(url string, depth int, f Fetcher, v *visited, wg *sync.WaitGroup) {
	defer wg.Done()
	if depth <= 0 || !v.first(url) {
		return
	}
	body, urls, err := f.Fetch(url)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("found: %s %q\n", url, body)
	for _, u := range urls {
		wg.Add(1)
		go Crawl(u, depth-1, f, v, wg)
	}
}

func main() {
	f := fakeFetcher{
		"go.dev/":         {"The Go Language", []string{"go.dev/pkg/", "go.dev/cmd/"}},
		"go.dev/pkg/":     {"Packages", []string{"go.dev/", "go.dev/cmd/", "go.dev/pkg/fmt/", "go.dev/pkg/os/"}},
		"go.dev/pkg/fmt/": {"Package fmt", []string{"go.dev/", "go.dev/pkg/"}},
		"go.dev/pkg/os/":  {"Package os", []string{"go.dev/", "go.dev/pkg/"}},
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go Crawl("go.dev/", 4, f, &visited{seen: map[string]bool{}}, &wg)
	wg.Wait()
}
