package redrose.requests;

import java.util.Optional;

/**
 * A postcode, and where it lies.
 *
 * @param text in capitals with its space: {@code PR1 8XJ}
 * @param district the ONS code (GSS) of the district or unitary council's area: {@code E07000123}
 * @param point the middle of its addresses; empty where the directory has none
 */
public record Postcode(String text, String district, Optional<Place.Point> point) {}
