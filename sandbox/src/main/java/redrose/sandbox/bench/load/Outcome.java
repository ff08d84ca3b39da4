package redrose.sandbox.bench.load;

/**
 * What became of an order.
 *
 * @param served calls that went as they should
 * @param refused calls that were not connected, or ended by the server before their time
 * @param seconds from the first connection to the last end (to the last first command, where calls
 *     are held)
 * @param p50Micros median turn-around, from our reply to the next command; 0 where not measured
 * @param p99Micros 99th percentile of the same
 */
public record Outcome(int served, int refused, double seconds, double p50Micros, double p99Micros) {

  /** Calls a second. */
  public double rate() {
    return served / seconds;
  }
}
