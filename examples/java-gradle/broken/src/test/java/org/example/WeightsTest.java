package org.example;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class WeightsTest {
  @Test
  public void boxIsWeighedToo() {
    assertEquals(620, Weights.parcel(List.of(500)));
  }
}
