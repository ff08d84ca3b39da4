package redrose.requests;

import java.util.Optional;

/**
 * Where a reported problem is, by whatever is known of it; at least one thing is.
 *
 * @param postcode in capitals with its space: {@code PR1 8XJ}
 * @param columnNumber the number on a street light's column
 * @param point where on the map
 * @param address in words
 * @param isSpoken whether the caller said it in a message of its own
 */
public record Place(
    Optional<String> postcode,
    Optional<String> columnNumber,
    Optional<Point> point,
    Optional<String> address,
    boolean isSpoken) {

  /**
   * A point in WGS 84.
   *
   * @param latitude in degrees north
   * @param longitude in degrees east
   */
  public record Point(double latitude, double longitude) {}

  public Place {
    if (postcode.isEmpty()
        && columnNumber.isEmpty()
        && point.isEmpty()
        && address.isEmpty()
        && !isSpoken) {
      throw new IllegalArgumentException("a place is known by something");
    }
  }

  /** At a street light's column. */
  public static Place column(String number) {
    return new Place(
        Optional.empty(), Optional.of(number), Optional.empty(), Optional.empty(), false);
  }

  /** Somewhere in a postcode. */
  public static Place postcode(String postcode) {
    return new Place(
        Optional.of(postcode), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** Where the caller's message says. */
  public static Place spoken() {
    return new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /** The same, and the caller's message says where exactly. */
  public Place andSpoken() {
    return new Place(postcode, columnNumber, point, address, true);
  }

  /** Whether others can be compared with it: what was only said can't. */
  public boolean isComparable() {
    return postcode.isPresent() || columnNumber.isPresent() || point.isPresent();
  }
}
