package main

import (
	"errors"
	"fmt"
)

type notFound struct{ key string }

func (e *notFound) Error() string { return "not found: " + e.key }

func find(key string) (int, error) {
	if key == "" {
		return 0, errors.New("empty key")
	}
	return 0, &notFound{key}
}

func main() {
	for _, key := range []string{"", "a"} {
		_, err := find(key)
		var missing *notFound
		fmt.Println(err, errors.As(err, &missing), missing != nil && missing.key == "a")
		wrapped := fmt.Errorf("lookup: %w", err)
		fmt.Println(wrapped, errors.Unwrap(wrapped) == err, errors.As(wrapped, &missing))
	}
}
