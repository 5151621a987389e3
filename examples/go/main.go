// Command hotel says what a stay costs.
package main

import (
	"fmt"

	"example.org/hotel/booking"
)

func main() {
	stay := booking.Stay{Nights: 7, Guests: 2}
	fmt.Printf("%d nights: %d\n", stay.Nights, stay.Price())
}
