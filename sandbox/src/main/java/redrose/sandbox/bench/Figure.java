package redrose.sandbox.bench;

/**
 * One line of the result.
 *
 * @param name what was measured
 * @param value the ratio, or the count
 * @param target what it should be
 * @param atMost whether less is better
 */
record Figure(String name, double value, double target, boolean atMost) {

  static Figure atMost(String name, double value, double target) {
    return new Figure(name, value, target, true);
  }

  static Figure atLeast(String name, double value, double target) {
    return new Figure(name, value, target, false);
  }

  boolean met() {
    return atMost ? value <= target : value >= target;
  }
}
