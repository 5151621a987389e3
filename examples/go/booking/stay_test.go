package booking

import "testing"

func TestSeventhNightIsFree(t *testing.T) {
	stay := Stay{Nights: 7, Guests: 1}
	if price := stay.Price(); price != 480 {
		t.Errorf("7 nights cost %d, want 480", price)
	}
}
