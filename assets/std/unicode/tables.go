package unicode

// A RangeTable is a set of characters, in rising order.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // entries of R16 up to MaxLatin1
}

// A Range16 is every Stride-th character from Lo to Hi.
type Range16 struct {
	Lo, Hi, Stride uint16
}

// A Range32 is a Range16 of larger characters.
type Range32 struct {
	Lo, Hi, Stride uint32
}

func stretch(i int) (begin rune, category int)

func (t *RangeTable) add(lo, hi rune) {
	if hi < 1<<16 {
		t.R16 = append(t.R16, Range16{uint16(lo), uint16(hi), 1})
		if hi <= MaxLatin1 {
			t.LatinOffset++
		}
		return
	}
	if lo < 1<<16 {
		t.add(lo, 1<<16-1)
		lo = 1 << 16
	}
	t.R32 = append(t.R32, Range32{uint32(lo), uint32(hi), 1})
}

// table gives the characters of a set of categories.
func table(set int) *RangeTable {
	t := new(RangeTable)
	from := rune(-1)
	for i := 0; ; i++ {
		begin, category := stretch(i)
		in := begin <= MaxRune && set>>uint(category)&1 != 0
		if in && from < 0 {
			from = begin
		} else if !in && from >= 0 {
			t.add(from, begin-1)
			from = -1
		}
		if begin > MaxRune {
			return t
		}
	}
}

// script reads a table from ranges in hexadecimal: "41-5a aa".
func script(ranges string) *RangeTable {
	t := new(RangeTable)
	var lo, n rune
	digits, ranged := false, false
	for _, c := range ranges + " " {
		switch {
		case '0' <= c && c <= '9':
			n, digits = n<<4|(c-'0'), true
		case 'a' <= c && c <= 'f':
			n, digits = n<<4|(c-'a'+10), true
		case c == '-':
			lo, n, ranged = n, 0, true
		case digits:
			if !ranged {
				lo = n
			}
			t.add(lo, n)
			n, digits, ranged = 0, false, false
		}
	}
	return t
}

// Sets of characters, by category.
var (
	L  = table(letters)
	Lu = table(1 << catLu)
	Ll = table(1 << catLl)
	Lt = table(1 << catLt)
	Lm = table(1 << catLm)
	Lo = table(1 << catLo)
	M  = table(marks)
	Mn = table(1 << catMn)
	Mc = table(1 << catMc)
	Me = table(1 << catMe)
	N  = table(numbers)
	Nd = table(1 << catNd)
	Nl = table(1 << catNl)
	No = table(1 << catNo)
	P  = table(puncts)
	Pc = table(1 << catPc)
	Pd = table(1 << catPd)
	Ps = table(1 << catPs)
	Pe = table(1 << catPe)
	Pi = table(1 << catPi)
	Pf = table(1 << catPf)
	Po = table(1 << catPo)
	S  = table(symbols)
	Sm = table(1 << catSm)
	Sc = table(1 << catSc)
	Sk = table(1 << catSk)
	So = table(1 << catSo)
	Z  = table(spaces)
	Zs = table(1 << catZs)
	Zl = table(1 << catZl)
	Zp = table(1 << catZp)
	C  = table(others)
	Cc = table(1 << catCc)
	Cf = table(1 << catCf)
	Cs = table(1 << catCs)
	Co = table(1 << catCo)

	Letter = L
	Upper  = Lu
	Lower  = Ll
	Title  = Lt
	Mark   = M
	Number = N
	Digit  = Nd
	Punct  = P
	Symbol = S
	Space  = Z
	Other  = C
)

// White_Space has the property of that name.
var White_Space = script(`9-d 20 85 a0 1680 2000-200a 2028-2029 202f 205f 3000`)

// GraphicRanges are the sets that IsGraphic accepts.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are those that IsPrint accepts, the plain space aside.
var PrintRanges = []*RangeTable{L, M, N, P, S}

// Is reports whether r is in the set.
func Is(rangeTab *RangeTable, r rune) bool {
	for _, each := range rangeTab.R16 {
		if r < rune(each.Lo) {
			return false
		}
		if r <= rune(each.Hi) {
			return each.Stride == 1 || (r-rune(each.Lo))%rune(each.Stride) == 0
		}
	}
	for _, each := range rangeTab.R32 {
		if r < rune(each.Lo) {
			return false
		}
		if r <= rune(each.Hi) {
			return each.Stride == 1 || (r-rune(each.Lo))%rune(each.Stride) == 0
		}
	}
	return false
}

// In reports whether r is in one of the sets.
func In(r rune, ranges ...*RangeTable) bool {
	return IsOneOf(ranges, r)
}

// IsOneOf is In with the arguments the other way round.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, each := range ranges {
		if Is(each, r) {
			return true
		}
	}
	return false
}

// A CaseRange says what is added to the characters from Lo to Hi for each case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase holds rules that come before the general ones.
type SpecialCase []CaseRange

// TurkishCase has the dotted and the dotless i.
var TurkishCase = SpecialCase{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is the same.
var AzeriCase = TurkishCase

func (special SpecialCase) to(kind int, r rune) rune {
	for _, each := range special {
		if rune(each.Lo) <= r && r <= rune(each.Hi) {
			return r + each.Delta[kind]
		}
	}
	return To(kind, r)
}

// ToUpper gives r in upper case.
func (special SpecialCase) ToUpper(r rune) rune {
	return special.to(UpperCase, r)
}

// ToTitle gives r in title case.
func (special SpecialCase) ToTitle(r rune) rune {
	return special.to(TitleCase, r)
}

// ToLower gives r in lower case.
func (special SpecialCase) ToLower(r rune) rune {
	return special.to(LowerCase, r)
}
