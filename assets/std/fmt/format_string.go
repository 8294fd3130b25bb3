//go:build go1.20

package fmt

// FormatString gives the directive that a Formatter was called for: "%-5.2f".
func FormatString(state State, verb rune) string {
	directive := "%"
	for _, flag := range " +-#0" {
		if state.Flag(int(flag)) {
			directive += string(flag)
		}
	}
	if width, ok := state.Width(); ok {
		directive += Sprint(width)
	}
	if precision, ok := state.Precision(); ok {
		directive += "." + Sprint(precision)
	}
	return directive + string(verb)
}
