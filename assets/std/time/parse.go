package time

import "errors"

// A ParseError says what of a value does not fit which part of a layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// quoted writes s in quotes, with escapes for what is not plain.
func quoted(s string) string {
	const hex = "0123456789abcdef"
	text := "\""
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			text += "\\" + s[i:i+1]
		case c < ' ' || c >= 0x80:
			text += "\\x" + hex[c>>4:c>>4+1] + hex[c&15:c&15+1]
		default:
			text += s[i : i+1]
		}
	}
	return text + "\""
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quoted(e.Value) + " as " + quoted(e.Layout) + ": cannot parse " +
			quoted(e.ValueElem) + " as " + quoted(e.LayoutElem)
	}
	return "parsing time " + quoted(e.Value) + e.Message
}

var errBad = errors.New("bad value for field")

// parsed holds what of a time has been read so far; -1: nothing.
type parsed struct {
	year, month, day, yearDay int
	hour, min, sec, nsec      int
	pm, pmSet                 bool
	offset                    int
	offsetSet                 bool
	utc                       bool
	zone                      string
	outOfRange                string
}

// number reads between least and most digits.
func number(s string, least, most int) (n int, rest string, err error) {
	i := 0
	for i < most && isDigit(s, i) {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i < least {
		return 0, s, errBad
	}
	return n, s[i:], nil
}

// name reads one of the names, or its first three letters, in any case.
func name(names []string, s string, short bool) (index int, rest string, err error) {
	for i, each := range names {
		if short {
			each = each[:3]
		}
		if len(s) >= len(each) && lower(s[:len(each)]) == lower(each) {
			return i, s[len(each):], nil
		}
	}
	return -1, s, errBad
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

func (p *parsed) check(what string, good bool) {
	if !good && p.outOfRange == "" {
		p.outOfRange = what
	}
}

// nanoseconds reads the digits of a fraction behind its point.
func nanoseconds(digits string) int {
	n := 0
	for i := 0; i < 9; i++ {
		n *= 10
		if i < len(digits) {
			n += int(digits[i] - '0')
		}
	}
	return n
}

// zoneOffset reads what the part of the layout has: "-07:00".
func (p *parsed) zoneOffset(part, s string) (rest string, err error) {
	if part[0] == 'Z' && hasPrefix(s, "Z") && len(part) <= len("Z07:00") {
		p.utc = true
		return s[1:], nil
	}
	form := part[1:]
	if len(s) < len(form)+1 {
		return s, errBad
	}
	rest = s[len(form)+1:]
	if s[0] != '+' && s[0] != '-' {
		return rest, errBad
	}
	numbers := [3]int{}
	at := 1
	for i := 0; i < len(form); i++ {
		if form[i] == ':' {
			if s[at] != ':' {
				return s, errBad
			}
			at++
			continue
		}
		if !isDigit(s, at) || !isDigit(s, at+1) {
			return rest, errBad
		}
		which := 0
		for j := 0; j < i; j++ {
			if form[j] != ':' {
				which++
			}
		}
		numbers[which/2] = int(s[at]-'0')*10 + int(s[at+1]-'0')
		at += 2
		i++
	}
	p.offset = numbers[0]*3600 + numbers[1]*60 + numbers[2]
	if s[0] == '-' {
		p.offset = -p.offset
	}
	p.offsetSet = true
	return rest, nil
}

// zoneName reads an abbreviation: three or four capitals, or an offset.
func (p *parsed) zoneName(s string) (rest string, err error) {
	if hasPrefix(s, "UTC") {
		p.utc = true
		return s[3:], nil
	}
	n := zoneLength(s)
	if n == 0 {
		return s, errBad
	}
	p.zone = s[:n]
	return s[n:], nil
}

func zoneLength(s string) int {
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedLength(s[3:])
	}
	n := 0
	for n < 6 && n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 0:
		return signedLength(s)
	case n == 3, (n == 4 || n == 5) && s[n-1] == 'T', n == 4 && s[:4] == "WITA":
		return n
	}
	return 0
}

// signedLength gives the length of an offset in hours like "+03" that s begins with.
func signedLength(s string) int {
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return 0
	}
	hours, n := 0, 1
	for isDigit(s, n) && hours < 100 {
		hours = hours*10 + int(s[n]-'0')
		n++
	}
	if n == 1 || hours > 23 {
		return 0
	}
	return n
}

// part reads one part of a layout off s.
func (p *parsed) part(part, s string) (rest string, err error) {
	switch part {
	case "2006":
		if len(s) < 4 || !isDigit(s, 0) {
			return s, errBad
		}
		if p.year, rest, err = number(s, 4, 4); err != nil {
			rest = s[4:]
		}
	case "06":
		if p.year, rest, err = number(s, 2, 2); p.year >= 69 {
			p.year += 1900
		} else {
			p.year += 2000
		}
	case "January", "Jan":
		p.month, rest, err = name(monthNames[:], s, part == "Jan")
		p.month++
	case "01", "1":
		p.month, rest, err = number(s, len(part), 2)
		p.check("month", err != nil || 1 <= p.month && p.month <= 12)
	case "Monday", "Mon":
		_, rest, err = name(dayNames[:], s, part == "Mon")
	case "02", "2", "_2":
		if part == "_2" && hasPrefix(s, " ") {
			s = s[1:]
		}
		least := 1
		if part == "02" {
			least = 2
		}
		p.day, rest, err = number(s, least, 2)
	case "002", "__2":
		for part == "__2" && hasPrefix(s, " ") {
			s = s[1:]
		}
		least := 1
		if part == "002" {
			least = 3
		}
		p.yearDay, rest, err = number(s, least, 3)
	case "15":
		p.hour, rest, err = number(s, 1, 2)
		p.check("hour", p.hour < 24)
	case "03", "3":
		p.hour, rest, err = number(s, len(part), 2)
		p.check("hour", p.hour <= 12)
	case "04", "4":
		p.min, rest, err = number(s, len(part), 2)
		p.check("minute", p.min < 60)
	case "05", "5":
		p.sec, rest, err = number(s, len(part), 2)
		p.check("second", p.sec < 60)
	case "PM", "pm":
		if len(s) < 2 {
			return s, errBad
		}
		rest = s[2:]
		switch s[:2] {
		case part:
			p.pm, p.pmSet = true, true
		case "AM", "am":
			p.pmSet = true
		default:
			err = errBad
		}
	case "MST":
		rest, err = p.zoneName(s)
	default:
		if part[0] == '-' || part[0] == 'Z' {
			return p.zoneOffset(part, s)
		}
		// A fraction: with zeros exactly as many digits, with nines as many as there are.
		n := 0
		if isDigit(s, 1) && (s[0] == '.' || s[0] == ',') {
			n = 1
			for isDigit(s, n) && (part[1] == '9' || n < len(part)) {
				n++
			}
		}
		if part[1] == '0' && n != len(part) {
			if len(s) >= len(part) {
				s = s[len(part):]
			}
			return s, errBad
		}
		if n > 1 {
			p.nsec = nanoseconds(s[1:n])
		}
		rest = s[n:]
	}
	return rest, err
}

// Parse reads a time that is written as the layout writes its time; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) {
	return parse(layout, value, UTC, Local)
}

// ParseInLocation is Parse; without a zone the time is in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

func parse(layout, value string, defaultLoc, local *Location) (Time, error) {
	wholeLayout, wholeValue := layout, value
	p := parsed{year: 0, month: -1, day: -1, yearDay: -1}
	for {
		before, part, behind := nextPart(layout)
		for i := 0; i < len(before); i++ {
			if before[i] == ' ' {
				// Any number of spaces, none at the end of the text.
				if value != "" && value[0] != ' ' {
					return Time{}, &ParseError{wholeLayout, wholeValue, before, value, ""}
				}
				for i+1 < len(before) && before[i+1] == ' ' {
					i++
				}
				for value != "" && value[0] == ' ' {
					value = value[1:]
				}
				continue
			}
			if value == "" || value[0] != before[i] {
				return Time{}, &ParseError{wholeLayout, wholeValue, before, value, ""}
			}
			value = value[1:]
		}
		if part == "" {
			if value != "" {
				return Time{}, &ParseError{wholeLayout, wholeValue, "", value, ": extra text: " + quoted(value)}
			}
			break
		}
		rest, err := p.part(part, value)
		if err != nil {
			return Time{}, &ParseError{wholeLayout, wholeValue, part, rest, ""}
		}
		if p.outOfRange != "" {
			return Time{}, &ParseError{wholeLayout, wholeValue, part, value, ": " + p.outOfRange + " out of range"}
		}
		// Seconds may have a fraction that the layout does not show.
		if (part == "05" || part == "5") && len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') &&
			isDigit(rest, 1) && !fractionFollows(behind) {
			n := 2
			for isDigit(rest, n) {
				n++
			}
			p.nsec = nanoseconds(rest[1:n])
			rest = rest[n:]
		}
		layout, value = behind, rest
	}
	if p.pmSet && p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.pmSet && !p.pm && p.hour == 12 {
		p.hour = 0
	}
	if !p.date() {
		return Time{}, &ParseError{wholeLayout, wholeValue, "", wholeValue, ": " + p.outOfRange + " out of range"}
	}
	return p.time(defaultLoc, local), nil
}

// fractionFollows tells whether the next part of the layout is a fraction.
func fractionFollows(layout string) bool {
	_, part, _ := nextPart(layout)
	return part != "" && (part[0] == '.' || part[0] == ',')
}

// date completes the day, and reports whether there is such a day.
func (p *parsed) date() bool {
	if p.yearDay >= 0 {
		days := 365
		if isLeap(int64(p.year)) {
			days = 366
		}
		if p.yearDay < 1 || p.yearDay > days {
			p.outOfRange = "day-of-year"
			return false
		}
		_, month, day := civil(daysBefore(int64(p.year), 1, int64(p.yearDay)))
		if p.month >= 0 && p.month != int(month) {
			p.outOfRange = "day-of-year does not match month"
			return false
		}
		if p.day >= 0 && p.day != day {
			p.outOfRange = "day-of-year does not match day"
			return false
		}
		p.month, p.day = int(month), day
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	p.outOfRange = "day"
	return p.day >= 1 && p.day <= daysIn(Month(p.month), int64(p.year))
}

func (p *parsed) time(defaultLoc, local *Location) Time {
	date := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	switch {
	case p.utc:
		return date(UTC)
	case p.offsetSet:
		if p.offset == local.offset && (p.zone == "" || p.zone == "UTC") {
			return date(local)
		}
		return date(FixedZone(p.zone, p.offset))
	case p.zone != "":
		return date(FixedZone(p.zone, zoneHours(p.zone)))
	}
	return date(defaultLoc)
}

// zoneHours gives the offset that is in a name like "GMT+3"; all others have none.
func zoneHours(zone string) int {
	if !hasPrefix(zone, "GMT") || len(zone) == 3 {
		return 0
	}
	zone = zone[3:]
	hours := 0
	for i := 1; isDigit(zone, i); i++ {
		hours = hours*10 + int(zone[i]-'0')
	}
	if zone[0] == '-' {
		hours = -hours
	}
	return hours * 3600
}

// ParseDuration reads a duration like "1h15m30.918s".
func ParseDuration(s string) (Duration, error) {
	whole := s
	bad := func(what string) (Duration, error) {
		return 0, errors.New("time: " + what + " " + quoted(whole))
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return bad("invalid duration")
	}
	total := uint64(0)
	for s != "" {
		n, fraction, scale := uint64(0), uint64(0), 1.0
		i := 0
		for ; isDigit(s, i); i++ {
			if n > 1<<63/10 {
				return bad("invalid duration")
			}
			if n = n*10 + uint64(s[i]-'0'); n > 1<<63 {
				return bad("invalid duration")
			}
		}
		any := i > 0
		if i < len(s) && s[i] == '.' {
			i++
			full := false
			for ; isDigit(s, i); i++ {
				any = true
				if full || fraction > (1<<63-1)/10 {
					full = true
					continue
				}
				fraction = fraction*10 + uint64(s[i]-'0')
				scale *= 10
			}
		}
		if !any {
			return bad("invalid duration")
		}
		s = s[i:]
		i = 0
		for i < len(s) && s[i] != '.' && !isDigit(s, i) {
			i++
		}
		if i == 0 {
			return bad("missing unit in duration")
		}
		unit := unitOf(s[:i])
		if unit == 0 {
			return 0, errors.New("time: unknown unit " + quoted(s[:i]) + " in duration " + quoted(whole))
		}
		s = s[i:]
		if n > 1<<63/unit {
			return bad("invalid duration")
		}
		n *= unit
		if fraction > 0 {
			n += uint64(float64(fraction) * (float64(unit) / scale))
			if n > 1<<63 {
				return bad("invalid duration")
			}
		}
		if total += n; total > 1<<63 {
			return bad("invalid duration")
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total > 1<<63-1 {
		return bad("invalid duration")
	}
	return Duration(total), nil
}

func unitOf(s string) uint64 {
	switch s {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}
