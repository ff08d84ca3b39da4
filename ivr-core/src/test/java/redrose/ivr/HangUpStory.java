package redrose.ivr;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What somebody rings for, with a number, a bill and a lamp post of their own. */
enum HangUpStory {
  PAYS_AND_SAYS_HOW_IT_WAS("1|1|%bill#|1|4250#|1|1|*| |4|", "feedback"),
  STOPS_BEFORE_THE_CARD("1|1|%bill#|2|%bill#|1|4250#|2|500#|*|9|9|"),
  WANTS_A_LINK("1|1|%bill#|1|4250#|1|1|"),
  GOES_ON_WITH_A_PAYMENT("1|%bill#|1|1|", "resume_offered"),
  IS_HELPED_TO_PAY("0|", "assisted_payment"),
  REPORTS_BY_VOICE("2|1|1|1|1|1|"),
  REPORTS_A_STREET_LIGHT("2|2|1|1|%post#|1|1|1|1|*|"),
  ASKS_WHO_DOES_WHAT("4|1|771895#|1|*|"),
  HEARS_OF_A_REPORT("3|100000000#|100000000#|"),
  SPEAKS_TO_AN_ADVISER("0|"),
  WANTS_TO_BE_RUNG_BACK("0|1|1|"),
  IS_RUNG_BACK("1|", "connected"),
  WAITS_FOR_AN_ADVISER("0|  1|1|", "queue"),
  SPEAKS_POLISH("7|2|1|!", "language_remembered"),
  HAS_IT_SLOWER("8|3|1|1|9|"),
  SAYS_NOTHING("");

  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  private final String keys;
  private final String hasNoted;

  HangUpStory(String keys) {
    this(keys, "said");
  }

  /**
   * @param hasNoted what stands on the timeline of a call that is what it is meant to be
   */
  HangUpStory(String keys, String hasNoted) {
    this.keys = keys;
    this.hasNoted = hasNoted;
  }

  String hasNoted() {
    return hasNoted;
  }

  /**
   * Somebody who rings for this for the first time.
   *
   * @param sideBySide runs what others do on the line meanwhile
   */
  WireCaller caller(JourneyLine line, Consumer<Runnable> sideBySide) {
    int own = NUMBERS.incrementAndGet();
    var bill = line.reference();
    var caller =
        WireCaller.pressing(keys.replace("%bill", bill).replace("%post", String.valueOf(own)))
            .from("+447700" + own)
            .saying(Message.ofMs(2_000, 8_000), Message.ofMs(3_000, 12_000))
            .atTheDesk(() -> this == WANTS_TO_BE_RUNG_BACK ? "NOANSWER" : "ANSWER")
            .atTheCardDesk(
                (token, channel) ->
                    this == WANTS_A_LINK
                        ? line.cardDesk.giveUp(token, channel, "stopped")
                        : line.cardDesk.pay(token, channel));
    return switch (this) {
      case GOES_ON_WITH_A_PAYMENT -> cutOffBefore(caller, line, own, bill);
      case IS_RUNG_BACK -> promised(caller, line, own);
      case IS_HELPED_TO_PAY ->
          caller.atTheDesk(
              () -> helped(caller, bill, adviser -> sideBySide.accept(() -> line.ring(adviser))));
      default -> caller;
    };
  }

  private static WireCaller cutOffBefore(
      WireCaller caller, JourneyLine line, int own, String bill) {
    line.execute(
        "INSERT INTO unfinished_payment VALUES ('+447700%d', gen_random_uuid(), 'social-care-invoice',"
                .formatted(own)
            + " '%s', 4250)".formatted(bill));
    return caller;
  }

  /** Who was promised a call on an earlier one picks up. */
  private static WireCaller promised(WireCaller caller, JourneyLine line, int own) {
    line.execute(
        """
        WITH earlier AS (
          INSERT INTO interaction (id, channel, started_at, answered_at, ended_at, outcome)
          VALUES (gen_random_uuid(), 'telephone', now(), now(), now(), 'COMPLETED') RETURNING id)
        INSERT INTO call_back
          (id, interaction_id, number, language, desk, due_at, state, tries, lease_until)
        SELECT id, id, '+447700%d', 'en', 'advisers', now(), 'RINGING', 1,
          now() + interval '1 hour'
        FROM earlier
        """
            .formatted(own));
    var id = line.text("SELECT id FROM call_back WHERE number = '+447700%d'".formatted(own));
    return caller.pickingUp("call-back?try=1&number=447700%d&id=%s".formatted(own, id));
  }

  /** The adviser puts the caller aside at once, and keys what they are to pay. */
  private static String helped(WireCaller caller, String bill, Consumer<WireCaller> rings) {
    var adviser =
        WireCaller.pressing("1|" + bill + "#|4250#|1|")
            .pickingUp("adviser-leg?call=" + caller.channel());
    if (caller.lentTo().size() == 1) {
      rings.accept(adviser);
    }
    return "ANSWER";
  }
}
