//go:build go1.21

package testing

// Testing reports whether a test runs.
func Testing() bool { return started }
