package redrose.sandbox.crash.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A point between two steps of a payment at which the gateway can be told to end as by kill -9.
 *
 * @param name as {@code REDROSE_FAILPOINT} takes it
 * @param path what callers do whose payments pass there
 * @param links what they do with a link, where one leads there
 */
public record Failpoint(String name, List<Behaviour> path, List<LinkWish> links) {
  private static final List<Behaviour> ANY = List.of(Behaviour.values());
  private static final List<Behaviour> PAID =
      List.of(Behaviour.PAYS, Behaviour.DECLINED_THEN_PAYS, Behaviour.CHANGES_CARD);
  private static final List<Behaviour> GIVEN_UP =
      List.of(Behaviour.STOPS, Behaviour.DECLINED_ONCE, Behaviour.WANTS_AN_ADVISER);

  private static final List<LinkWish> SENT =
      List.of(LinkWish.PAID, LinkWish.RINGS_AGAIN, LinkWish.BOTH);

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
              around("commit.refunded", PAID),
              ofLinks("commit.link_intent", SENT),
              ofLinks("request.open_link", SENT),
              ofLinks("commit.link_opened", SENT),
              ofLinks("commit.link_close_sent", List.of(LinkWish.RINGS_AGAIN)),
              ofLinks("request.close_link", List.of(LinkWish.RINGS_AGAIN)),
              ofLinks("commit.link_closed", List.of(LinkWish.RINGS_AGAIN)),
              ofLinks("commit.link_paid", List.of(LinkWish.PAID)))
          .flatMap(List::stream)
          .toList();

  private static List<Failpoint> around(String step, List<Behaviour> path) {
    return around(step, path, List.of());
  }

  private static List<Failpoint> ofLinks(String step, List<LinkWish> links) {
    return around(step, List.of(Behaviour.STOPS, Behaviour.WANTS_AN_ADVISER), links);
  }

  private static List<Failpoint> around(String step, List<Behaviour> path, List<LinkWish> links) {
    return List.of(
        new Failpoint("before." + step, path, links), new Failpoint("after." + step, path, links));
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
