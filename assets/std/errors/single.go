//go:build !go1.20

package errors

// several gives the errors that err wraps; before Go 1.20 that was one at most, which Unwrap gives.
func several(err error) []error {
	return nil
}
