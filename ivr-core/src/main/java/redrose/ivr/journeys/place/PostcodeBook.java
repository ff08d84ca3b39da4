package redrose.ivr.journeys.place;

import java.util.List;
import java.util.Optional;
import redrose.requests.Postcode;

/** The postcodes that are known here. */
public interface PostcodeBook {
  /** Whether any are: otherwise nobody need be asked for theirs. */
  boolean isLoaded();

  /**
   * Those that are keyed by these keys.
   *
   * @param keys one a character: {@code 7718950} for PR1 8XJ
   */
  List<Postcode> keyed(String keys);

  /**
   * One by its text.
   *
   * @param text in capitals with its space
   */
  Optional<Postcode> find(String text);
}
