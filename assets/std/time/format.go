package time

// Layouts: the time 01/02 03:04:05PM '06 -0700 in some form.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
)

// The parts that a layout is made of. Longer ones stand before those that they begin with.
var parts = [...]string{
	"January", "Jan", "Monday", "Mon", "MST",
	"2006", "__2", "_2006", "_2", "002", "01", "02", "03", "04", "05", "06",
	"15", "1", "2", "3", "4", "5", "PM", "pm",
	"-070000", "-07:00:00", "-0700", "-07:00", "-07",
	"Z070000", "Z07:00:00", "Z0700", "Z07:00", "Z07",
}

func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

func isDigit(s string, i int) bool {
	return i < len(s) && '0' <= s[i] && s[i] <= '9'
}

// fraction gives the length of a fraction of seconds like ".000" or ",999" that s begins with.
func fraction(s string) int {
	if len(s) < 2 || s[0] != '.' && s[0] != ',' || s[1] != '0' && s[1] != '9' {
		return 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if isDigit(s, n) {
		return 0
	}
	return n
}

// nextPart cuts the layout at its first part; part is "" at the end.
func nextPart(layout string) (before, part, behind string) {
	for i := 0; i < len(layout); i++ {
		rest := layout[i:]
		if n := fraction(rest); n > 0 {
			return layout[:i], rest[:n], rest[n:]
		}
		for _, each := range parts {
			if !hasPrefix(rest, each) {
				continue
			}
			if each == "_2006" {
				// The underscore stands for itself.
				return layout[:i+1], "2006", rest[len(each):]
			}
			if (each == "Jan" || each == "Mon") && len(rest) > 3 && 'a' <= rest[3] && rest[3] <= 'z' {
				continue
			}
			return layout[:i], each, rest[len(each):]
		}
	}
	return layout, "", ""
}

// padded writes n with at least width digits.
func padded(n int, width int) string {
	sign := ""
	if n < 0 {
		sign = "-"
		n = -n
	}
	text := digits(uint64(n))
	for len(text) < width {
		text = "0" + text
	}
	return sign + text
}

// zoneText writes the offset of a zone as the part of the layout has it.
func zoneText(part string, offset int) string {
	if part[0] == 'Z' && offset == 0 {
		return "Z"
	}
	sign := "+"
	if offset < 0 {
		sign = "-"
		offset = -offset
	}
	hours, minutes, seconds := padded(offset/3600, 2), padded(offset%3600/60, 2), padded(offset%60, 2)
	switch part[1:] {
	case "07":
		return sign + hours
	case "0700":
		return sign + hours + minutes
	case "07:00":
		return sign + hours + ":" + minutes
	case "070000":
		return sign + hours + minutes + seconds
	}
	return sign + hours + ":" + minutes + ":" + seconds
}

// fractionText writes nanoseconds as the part has them: nines drop zeros at the end.
func fractionText(part string, nsec int) string {
	text := padded(nsec, 9)
	n := len(part) - 1
	if n < len(text) {
		text = text[:n]
	}
	if part[1] == '9' {
		for len(text) > 0 && text[len(text)-1] == '0' {
			text = text[:len(text)-1]
		}
		if text == "" {
			return ""
		}
	}
	return part[:1] + text
}

func (t Time) part(part string) string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	twelve := hour % 12
	if twelve == 0 {
		twelve = 12
	}
	switch part {
	case "2006":
		return padded(year, 4)
	case "06":
		if year < 0 {
			year = -year
		}
		return padded(year%100, 2)
	case "January":
		return month.String()
	case "Jan":
		return month.String()[:3]
	case "01":
		return padded(int(month), 2)
	case "1":
		return padded(int(month), 1)
	case "Monday":
		return t.Weekday().String()
	case "Mon":
		return t.Weekday().String()[:3]
	case "02":
		return padded(day, 2)
	case "2":
		return padded(day, 1)
	case "_2":
		if day < 10 {
			return " " + padded(day, 1)
		}
		return padded(day, 2)
	case "002":
		return padded(t.YearDay(), 3)
	case "__2":
		text := padded(t.YearDay(), 1)
		for len(text) < 3 {
			text = " " + text
		}
		return text
	case "15":
		return padded(hour, 2)
	case "03":
		return padded(twelve, 2)
	case "3":
		return padded(twelve, 1)
	case "04":
		return padded(min, 2)
	case "4":
		return padded(min, 1)
	case "05":
		return padded(sec, 2)
	case "5":
		return padded(sec, 1)
	case "PM":
		if hour >= 12 {
			return "PM"
		}
		return "AM"
	case "pm":
		if hour >= 12 {
			return "pm"
		}
		return "am"
	}
	name, offset := t.Zone()
	if part == "MST" {
		if name != "" {
			return name
		}
		return zoneText("-0700", offset)
	}
	if part[0] == '.' || part[0] == ',' {
		return fractionText(part, t.Nanosecond())
	}
	return zoneText(part, offset)
}

// Format writes t as the layout writes its time.
func (t Time) Format(layout string) string {
	text := ""
	for layout != "" {
		before, part, behind := nextPart(layout)
		text += before
		if part != "" {
			text += t.part(part)
		}
		layout = behind
	}
	return text
}

// AppendFormat appends what Format gives.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	return append(b, t.Format(layout)...)
}

// String writes t with all it has; the reading of the clock that never goes back behind "m=".
func (t Time) String() string {
	text := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if reading, known := t.monotonic(); known {
		sign := "+"
		if reading < 0 {
			sign = "-"
			reading = -reading
		}
		seconds := reading / 1e9
		text += " m=" + sign + digits(uint64(seconds)) + "." + padded(int(reading%1e9), 9)
	}
	return text
}

// GoString writes t as Go would.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	text := "time.Date(" + padded(year, 1) + ", "
	if January <= month && month <= December {
		text += "time." + month.String()
	} else {
		text += padded(int(month), 1)
	}
	for _, n := range []int{day, hour, min, sec, t.Nanosecond()} {
		text += ", " + padded(n, 1)
	}
	switch t.Location() {
	case UTC:
		return text + ", time.UTC)"
	case Local:
		return text + ", time.Local)"
	}
	return text + ", time.Location(\"" + t.Location().name + "\"))"
}
