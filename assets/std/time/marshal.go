package time

import "errors"

func (t Time) marshal(what, layout string) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return nil, errors.New("Time." + what + ": year outside of range [0,9999]")
	}
	return []byte(t.Format(layout)), nil
}

// MarshalText gives the moment as RFC 3339 writes it.
func (t Time) MarshalText() ([]byte, error) { return t.marshal("MarshalText", RFC3339Nano) }

// MarshalJSON gives the moment as RFC 3339 writes it, in quotes.
func (t Time) MarshalJSON() ([]byte, error) { return t.marshal("MarshalJSON", `"`+RFC3339Nano+`"`) }

// UnmarshalText reads what MarshalText gives.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// UnmarshalJSON reads what MarshalJSON gives; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var err error
	*t, err = Parse(`"`+RFC3339+`"`, string(data))
	return err
}
