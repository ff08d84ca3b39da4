package redrose.ivr.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import redrose.ivr.journeys.adviser.AdviserLeg;
import redrose.requests.AccessNeeds;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;

/**
 * What is known of a call as it goes: filled in by journeys, written down when the call is over. An
 * outcome that is certain is kept at once, so that a hang-up right behind it does not undo it.
 */
public final class CallRecord {
  private volatile Interaction interaction;
  private volatile InteractionOutcome outcome;
  private volatile boolean hasSpoken;
  private volatile AccessNeeds needs = AccessNeeds.NONE;
  private volatile String matter;
  private volatile String reference;
  private volatile boolean isBeingToldOf;
  private volatile boolean isRungBack;
  private final BlockingQueue<AdviserLeg> asides = new ArrayBlockingQueue<>(1);

  /** The record of a call that has just been picked up. */
  public CallRecord(Interaction interaction) {
    this.interaction = interaction;
  }

  /** The interaction as far as it is known. */
  public Interaction interaction() {
    return interaction;
  }

  /** The line was picked up. */
  public void answered(Instant at) {
    interaction = interaction.answered(at);
  }

  /**
   * The call goes on in this language.
   *
   * @param tag BCP 47
   */
  public void speaking(String tag) {
    interaction = interaction.speaking(tag);
  }

  /** The caller wants to be led like this. */
  public void needs(AccessNeeds wanted) {
    needs = wanted;
  }

  /** How the caller wants to be led. */
  public AccessNeeds needs() {
    return needs;
  }

  /** The caller is on this journey now. */
  public void on(String journey) {
    interaction = interaction.on(journey);
    matter = journey;
    reference = null;
  }

  /** They want a person now; what they want that person for is what they were on before. */
  public void wantsAdviser() {
    interaction = interaction.on("adviser");
  }

  /** It is the call that was asked for on an earlier one; what that was about. */
  public void takesUp(Optional<String> earlierMatter, Optional<String> earlierReference) {
    isRungBack = true;
    matter = earlierMatter.orElse(null);
    reference = earlierReference.orElse(null);
  }

  /** The caller has confirmed that it is about this bill or report; never anything of a card. */
  public void about(String confirmedReference) {
    reference = confirmedReference;
  }

  /** The last journey before a person was wanted; empty where they wanted one at once. */
  public Optional<String> matter() {
    return Optional.ofNullable(matter);
  }

  /** What it is about, if they have said so on that journey. */
  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  /**
   * The adviser has put the caller aside.
   *
   * @return whether the caller's own thread will be told; not where one is there already
   */
  public boolean putAside(AdviserLeg adviser) {
    return asides.offer(adviser);
  }

  /** The adviser who has put the caller aside, waited for so long. */
  public Optional<AdviserLeg> adviserAside(Duration limit) {
    try {
      return Optional.ofNullable(asides.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether we rang them. */
  public boolean isRungBack() {
    return isRungBack;
  }

  /** Somebody has picked up at the desk, and hears what is known before the two can talk. */
  public void deskPicksUp() {
    isBeingToldOf = true;
  }

  /** Whether whoever picked up last at the desk rang off before the two could talk. */
  public boolean isTurnedAway() {
    return isBeingToldOf;
  }

  /** They have a person on the line. */
  public void speaks() {
    isBeingToldOf = false;
    hasSpoken = true;
    outcome = InteractionOutcome.TRANSFERRED;
  }

  /** Whether they had a person on the line. */
  public boolean hasSpoken() {
    return hasSpoken;
  }

  /** How the call will have ended, whatever comes now. */
  public void outcome(InteractionOutcome certain) {
    outcome = certain;
  }

  /** How the call will have ended, if that is certain already. */
  public Optional<InteractionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
