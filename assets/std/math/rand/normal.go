package rand

import "math"

// The ziggurat method of Marsaglia and Tsang (2000): the area below a curve in layers of equal
// size; a point in a layer is accepted at once where the layer lies below the curve throughout.
type layers struct {
	tail  float64 // where the last layer ends
	area  float64
	limit []uint32  // what is accepted at once
	width []float32 // of a layer, per unit of the number drawn
	curve []float32
}

func absolute(i int32) uint32 {
	if i < 0 {
		return uint32(-i)
	}
	return uint32(i)
}

// build makes n layers for numbers up to scale.
func build(n int, tail, area, scale float64, curve, inverse func(float64) float64) *layers {
	l := &layers{tail, area, make([]uint32, n), make([]float32, n), make([]float32, n)}
	x, next := tail, tail
	q := area / curve(x)
	l.limit[0] = uint32(x / q * scale)
	l.width[0] = float32(q / scale)
	l.width[n-1] = float32(x / scale)
	l.curve[0] = 1
	l.curve[n-1] = float32(curve(x))
	for i := n - 2; i >= 1; i-- {
		x = inverse(area/x + curve(x))
		l.limit[i+1] = uint32(x / next * scale)
		next = x
		l.curve[i] = float32(curve(x))
		l.width[i] = float32(x / scale)
	}
	return l
}

var normal = build(128, 3.442619855899, 9.91256303526217e-3, 1<<31,
	func(x float64) float64 { return math.Exp(-.5 * x * x) },
	func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) })

var exponential = build(256, 7.69711747013104972, 3.949659822581572e-3, 1<<32,
	func(x float64) float64 { return math.Exp(-x) },
	func(y float64) float64 { return -math.Log(y) })

// NormFloat64 gives a normally distributed number.
func (r *Rand) NormFloat64() float64 {
	for {
		j := int32(r.Uint32())
		i := j & 0x7F
		x := float64(j) * float64(normal.width[i])
		if absolute(j) < normal.limit[i] {
			return x
		}
		if i == 0 {
			for {
				x = -math.Log(r.Float64()) * (1.0 / normal.tail)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normal.tail + x
			}
			return -normal.tail - x
		}
		height := normal.curve[i-1] - normal.curve[i]
		if normal.curve[i]+float32(r.Float64())*height < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// ExpFloat64 gives an exponentially distributed number.
func (r *Rand) ExpFloat64() float64 {
	for {
		j := r.Uint32()
		i := j & 0xFF
		x := float64(j) * float64(exponential.width[i])
		if j < exponential.limit[i] {
			return x
		}
		if i == 0 {
			return exponential.tail - math.Log(r.Float64())
		}
		height := exponential.curve[i-1] - exponential.curve[i]
		if exponential.curve[i]+float32(r.Float64())*height < float32(math.Exp(-x)) {
			return x
		}
	}
}
