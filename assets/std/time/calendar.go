package time

import "errors"

// A Month is 1 for January and so on.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

// String gives the English name.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + digits(uint64(m)) + ")"
}

// A Weekday is 0 for Sunday and so on.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// String gives the English name.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + digits(uint64(d)) + ")"
}

// floorDiv and floorMod divide towards minus infinity.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 {
	return a - floorDiv(a, b)*b
}

// daysBefore counts the days from 1 January of the year 1 to the day; month and day may be any.
func daysBefore(year int64, month int64, day int64) int64 {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	// Years that begin in March have their leap day at the end.
	if month > 2 {
		month -= 3
	} else {
		month += 9
		year--
	}
	leaps := floorDiv(year, 4) - floorDiv(year, 100) + floorDiv(year, 400)
	return year*365 + leaps + (153*month+2)/5 + day - 1 - 306
}

// civil gives the date that is so many days after 1 January of the year 1.
func civil(days int64) (year int64, month Month, day int) {
	days += 306 // from 1 March of the year 0
	era := floorDiv(days, 146097)
	inEra := floorMod(days, 146097)
	yearOfEra := (inEra - inEra/1460 + inEra/36524 - inEra/146096) / 365
	inYear := inEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*inYear + 2) / 153
	day = int(inYear - (153*shifted+2)/5 + 1)
	year = yearOfEra + era*400
	if shifted < 10 {
		return year, Month(shifted + 3), day
	}
	return year + 1, Month(shifted - 9), day
}

func isLeap(year int64) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

func daysIn(m Month, year int64) int {
	switch m {
	case February:
		if isLeap(year) {
			return 29
		}
		return 28
	case April, June, September, November:
		return 30
	}
	return 31
}

// local counts the seconds since the year 1 as clocks on the wall there show them.
func (t Time) local() int64 {
	return t.seconds() + int64(t.Location().offset)
}

// Date gives the day.
func (t Time) Date() (year int, month Month, day int) {
	y, month, day := civil(floorDiv(t.local(), 86400))
	return int(y), month, day
}

// Clock gives the time of the day.
func (t Time) Clock() (hour, min, sec int) {
	s := int(floorMod(t.local(), 86400))
	return s / 3600, s % 3600 / 60, s % 60
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

// Weekday gives the day of the week; 1 January of the year 1 was a Monday.
func (t Time) Weekday() Weekday {
	return Weekday(floorMod(floorDiv(t.local(), 86400)+1, 7))
}

// YearDay counts the days of the year from 1.
func (t Time) YearDay() int {
	days := floorDiv(t.local(), 86400)
	year, _, _ := civil(days)
	return int(days-daysBefore(year, 1, 1)) + 1
}

// ISOWeek gives the week, which belongs to the year that its Thursday is in.
func (t Time) ISOWeek() (year, week int) {
	days := floorDiv(t.local(), 86400)
	thursday := days - floorMod(days, 7) + 3
	y, _, _ := civil(thursday)
	return int(y), int(thursday-daysBefore(y, 1, 1))/7 + 1
}

// Date gives the time with these parts in the location; parts beyond their range run over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	seconds := daysBefore(int64(year), int64(month), int64(day))*86400 +
		int64(hour)*3600 + int64(min)*60 + int64(sec) + floorDiv(int64(nsec), 1e9)
	t := Time{uint64(floorMod(int64(nsec), 1e9)), seconds - int64(loc.offset), nil}
	return t.In(loc)
}

// AddDate adds years, months and days.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, t.Nanosecond(), t.Location())
}

// The locations there are: the clock on the wall shows UTC.
var (
	utc   = Location{"UTC", 0}
	local = Location{"Local", 0}

	UTC   = &utc
	Local = &local
)

// FixedZone gives a location that is offset seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name, offset}
}

// LoadLocation knows UTC and Local only: there is no table of zones.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	return nil, errors.New("unknown time zone " + name)
}

// String gives the name of the location.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// Location gives where the clock hangs that t is shown by.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// In gives the same instant by the clock of another location.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = loc
	if loc == UTC {
		t.loc = nil
	}
	return t
}

// UTC gives the same instant in UTC.
func (t Time) UTC() Time {
	return t.In(UTC)
}

// Local gives the same instant by the local clock.
func (t Time) Local() Time {
	return t.In(Local)
}

// Zone gives the name of the zone, and how many seconds it is east of UTC.
func (t Time) Zone() (name string, offset int) {
	loc := t.Location()
	if loc == Local {
		return "UTC", 0
	}
	return loc.name, loc.offset
}

// IsDST tells whether there is summer time: never.
func (t Time) IsDST() bool {
	return false
}
