package redrose.sandbox.crash.plan;

import java.util.List;
import java.util.OptionalInt;
import redrose.sandbox.stripe.Fault;

/**
 * One call.
 *
 * @param number from 1
 * @param reference of the bill; two calls that ring about one bill at once share it
 * @param amountPence is no other call's of the same batch, so that faults find it
 * @param hangUpAfter how many commands of the desk are answered before the caller hangs up; empty:
 *     stays to the end
 * @param faults what Stripe does to this call's requests
 * @param events what becomes of what Stripe tells of it
 * @param refund what becomes of the money once the caller was told that it is paid
 * @param link what a caller does with a link who did not pay by card
 */
public record CallPlan(
    int number,
    String reference,
    long amountPence,
    Behaviour behaviour,
    OptionalInt hangUpAfter,
    List<Fault> faults,
    EventFate events,
    RefundWish refund,
    LinkWish link) {

  /** A call to which nothing happens. */
  public static CallPlan rehearsal() {
    return new CallPlan(
        0,
        "crash-rehearsal",
        100,
        Behaviour.PAYS,
        OptionalInt.empty(),
        List.of(),
        EventFate.AT_ONCE,
        RefundWish.NONE,
        LinkWish.NONE);
  }

  /** The same about another bill, in peace, and to the end. */
  public CallPlan again(int time) {
    return new CallPlan(
        number,
        reference + "-again-" + time,
        amountPence,
        behaviour,
        OptionalInt.empty(),
        List.of(),
        EventFate.AT_ONCE,
        refund,
        link);
  }

  /** For a person who has to find out what went wrong. */
  @Override
  public String toString() {
    var words = new StringBuilder("call " + number + ", bill " + reference + ": " + behaviour);
    hangUpAfter.ifPresent(commands -> words.append(", hangs up after command ").append(commands));
    faults.forEach(
        fault ->
            words.append(
                ", %s at %s %s"
                    .formatted(
                        fault.kind(),
                        fault.operation(),
                        fault.times() == 0 ? "always" : fault.times() + "×")));
    return words
        .append(", events ")
        .append(events.label())
        .append(", refund ")
        .append(refund)
        .append(", link ")
        .append(link)
        .toString();
  }
}
