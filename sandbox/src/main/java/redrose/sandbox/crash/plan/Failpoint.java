package redrose.sandbox.crash.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A point between two steps of a payment at which the gateway can be told to end as by kill -9.
 *
 * @param name as {@code REDROSE_FAILPOINT} takes it
 * @param path what callers do whose payments pass there
 */
public record Failpoint(String name, List<Behaviour> path) {
  private static final List<Behaviour> ANY = List.of(Behaviour.values());
  private static final List<Behaviour> PAID =
      List.of(Behaviour.PAYS, Behaviour.DECLINED_THEN_PAYS, Behaviour.CHANGES_CARD);
  private static final List<Behaviour> GIVEN_UP =
      List.of(Behaviour.STOPS, Behaviour.DECLINED_ONCE, Behaviour.WANTS_AN_ADVISER);

  /** Before and after each commit and each request. */
  public static final List<Failpoint> ALL =
      Stream.of(
              around("commit.intent", ANY),
              around("request.open", ANY),
              around("commit.pi_created", ANY),
              around("request.tokenise", PAID),
              around("commit.pm_ready", PAID),
              around("commit.confirm_sent", PAID),
              around("request.authorise", PAID),
              around("commit.authorised", PAID),
              around("commit.capture_sent", PAID),
              around("request.capture", PAID),
              around("commit.paid", PAID),
              around("commit.cancel_sent", GIVEN_UP),
              around("request.cancel", GIVEN_UP),
              around("commit.cancelled", GIVEN_UP),
              around("commit.refund_sent", PAID),
              around("request.refund", PAID),
              around("commit.refunded", PAID))
          .flatMap(List::stream)
          .toList();

  private static List<Failpoint> around(String step, List<Behaviour> path) {
    return List.of(new Failpoint("before." + step, path), new Failpoint("after." + step, path));
  }

  /** Whether payments pass there that are given back. */
  boolean isOfRefunds() {
    return name.contains("refund");
  }

  @Override
  public String toString() {
    return name;
  }
}
