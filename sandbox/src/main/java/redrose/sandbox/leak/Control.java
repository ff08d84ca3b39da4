package redrose.sandbox.leak;

import java.util.function.Predicate;

/**
 * A proof that the scan can see a place: with one shipped line changed, it must find something
 * there.
 *
 * @param change the line, for a person
 * @param proof what must be among the place's findings
 */
record Control(String name, Place place, String change, Predicate<Finding> proof) {
  /** Whether it was found out. */
  boolean isCaughtBy(Round.Result result) {
    return result.found(place).stream().anyMatch(proof);
  }
}
