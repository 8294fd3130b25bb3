// Package cmplx has functions of complex numbers.
package cmplx

import "math"

// Abs gives the absolute value.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase gives the angle, from -Pi to Pi.
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar gives absolute value and angle.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect gives the number with this absolute value and angle.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj gives the conjugate.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf gives an infinite number.
func Inf() complex128 {
	inf := math.Inf(1)
	return complex(inf, inf)
}

// IsInf reports whether a part is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// NaN gives what is no number.
func NaN() complex128 {
	nan := math.NaN()
	return complex(nan, nan)
}

// IsNaN reports whether a part is no number, and none is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// Exp gives e to the x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && re > 0 && im == 0:
		return x
	case math.IsInf(re, 0) && (math.IsInf(im, 0) || math.IsNaN(im)):
		if re < 0 {
			return complex(0, math.Copysign(0, im))
		}
		return complex(math.Inf(1), math.NaN())
	case math.IsNaN(re) && im == 0:
		return complex(math.NaN(), im)
	}
	r := math.Exp(re)
	s, c := math.Sincos(im)
	return complex(r*c, r*s)
}

// Log gives the natural logarithm.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 gives the decimal logarithm.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Sqrt gives the square root whose real part is not negative.
func Sqrt(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && re == 0:
		return complex(0, im)
	case im == 0 && re < 0:
		return complex(0, math.Copysign(math.Sqrt(-re), im))
	case im == 0:
		return complex(math.Sqrt(re), im)
	case math.IsInf(im, 0):
		return complex(math.Inf(1), im)
	case re == 0 && im < 0:
		r := math.Sqrt(-0.5 * im)
		return complex(r, -r)
	case re == 0:
		r := math.Sqrt(0.5 * im)
		return complex(r, r)
	}
	// Powers of four on the way, so that nothing overflows or vanishes; back again with their roots.
	up, back := float64(1<<54), 1/float64(1<<27)
	if math.Abs(re) > 4 || math.Abs(im) > 4 {
		up, back = 0.25, 2
	}
	re, im = re*up, im*up
	length := math.Hypot(re, im)
	if re > 0 {
		root := math.Sqrt(0.5*length + 0.5*re)
		other := back * math.Abs(0.5*im/root)
		return complex(root*back, math.Copysign(other, im))
	}
	other := math.Sqrt(0.5*length - 0.5*re)
	root := back * math.Abs(0.5*im/other)
	return complex(root, math.Copysign(other*back, im))
}

// Pow gives x to the y.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch {
		case y == 0:
			return 1
		case real(y) < 0 && imag(y) == 0:
			return complex(math.Inf(1), 0)
		case real(y) < 0:
			return Inf()
		case real(y) > 0:
			return 0
		}
		return NaN()
	}
	modulus := Abs(x)
	if modulus == 0 {
		return 0
	}
	r := math.Pow(modulus, real(y))
	arg := Phase(x)
	theta := real(y) * arg
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * arg)
		theta += imag(y) * math.Log(modulus)
	}
	s, c := math.Sincos(theta)
	return complex(r*c, r*s)
}
