package org.example;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class ParkingTest {
  @Test
  public void firstHalfHourIsFree() {
    assertEquals(0, Parking.price(30));
  }

  @Test
  public void anHourThatIsBegunIsPaid() {
    assertEquals(400, Parking.price(61));
  }
}
