package rand

import "math"

// A Zipf draws numbers k with a probability that falls as (v + k) to the power of -s.
type Zipf struct {
	r       *Rand
	largest float64
	v, s    float64
	power   float64 // 1-s
	inverse float64 // 1/power
	end     float64 // area up to the largest number
	span    float64 // area from the first number to there
	close   float64 // how near a number may be taken at once
}

// area is the integral of the density, without its constant.
func (z *Zipf) area(x float64) float64 {
	return math.Exp(z.power*math.Log(z.v+x)) * z.inverse
}

// at is the inverse of area.
func (z *Zipf) at(area float64) float64 {
	return math.Exp(z.inverse*math.Log(z.power*area)) - z.v
}

// NewZipf makes one that draws from 0 to imax; nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, largest: float64(imax), v: v, s: s, power: 1 - s}
	z.inverse = 1 / z.power
	z.end = z.area(z.largest + 0.5)
	z.span = z.area(0.5) - math.Exp(math.Log(v)*(-s)) - z.end
	z.close = 1 - z.at(z.area(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// Uint64 draws a number, by rejection of what lies outside the steps below the curve.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		drawn := z.end + z.r.Float64()*z.span
		x := z.at(drawn)
		k := math.Floor(x + 0.5)
		if k-x <= z.close || drawn >= z.area(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
