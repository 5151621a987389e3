// Command worker says when it would try again.
package main

import "fmt"

// delay is how long to wait before a try, in seconds.
func delay(try int) int {
	if try > 6 {
		try = 6
	}
	return 1 << try
}

func main() {
	for try := 0; try < 8; try++ {
		fmt.Printf("try %d: %s s\n", try, delay(try))
	}
}
