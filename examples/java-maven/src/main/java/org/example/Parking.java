package org.example;

/** What parking costs. */
public final class Parking {
  private Parking() {}

  /** The price in cents: the first half hour is free, each hour that is begun costs 200. */
  public static int price(int minutes) {
    if (minutes <= 30) {
      return 0;
    }
    return (minutes + 59) / 60 * 200;
  }

  public static void main(String[] args) {
    System.out.println(price(Integer.parseInt(args[0])));
  }
}
