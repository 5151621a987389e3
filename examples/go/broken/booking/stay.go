// Package booking knows the prices of a small hotel.
package booking

// Stay is what a guest asks for.
type Stay struct {
	Nights int
	Guests int
}

// Price is 80 for a guest and night; the seventh night is free.
func (s Stay) Price() int {
	return s.Nights * s.Guests * 80
}
