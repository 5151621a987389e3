package main

import "testing"

func TestDelayHasALimit(t *testing.T) {
	if got := delay(100); got != 64 {
		t.Errorf("delay(100) = %d, want 64", got)
	}
}
