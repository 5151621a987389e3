package org.example;

import java.util.List;

/** What a parcel weighs. */
public final class Weights {
  private Weights() {}

  /** The sum of the parts and 120 grams of box. */
  public static int parcel(List parts) {
    int sum = 0;
    for (Object part : parts) {
      sum += (Integer) part;
    }
    return sum;
  }

  public static void main(String[] args) {
    System.out.println(parcel(List.of(500, 250)));
  }
}
