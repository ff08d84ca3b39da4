package redrose.requests;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact of a resident with the council; here, one telephone call. What happened during it is
 * on its timeline.
 *
 * @param channel how they came: {@value #TELEPHONE}
 * @param callerNumber as the network gave it; empty where it was withheld
 * @param calledNumber the number they rang
 * @param asteriskUniqueId Asterisk's name for the channel, {@code agi_uniqueid}
 * @param language BCP 47, such as {@code en}
 * @param answeredAt when the line was picked up
 * @param endedAt when the call was over; present exactly where {@code outcome} is
 * @param journey the last journey they were on, such as {@code pay}
 */
public record Interaction(
    UUID id,
    String channel,
    Optional<String> callerNumber,
    Optional<String> calledNumber,
    Optional<String> asteriskUniqueId,
    Optional<String> language,
    Instant startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<InteractionOutcome> outcome,
    Optional<String> journey) {

  /** The channel of every call. */
  public static final String TELEPHONE = "telephone";

  private static final int NUMBER_LENGTH_MAX = 80;

  public Interaction {
    Objects.requireNonNull(id);
    if (endedAt.isPresent() != outcome.isPresent()) {
      throw new IllegalArgumentException("an interaction ends with an outcome, or goes on");
    }
    startedAt = inMicroseconds(startedAt);
    answeredAt = answeredAt.map(Interaction::inMicroseconds);
    endedAt = endedAt.map(Interaction::inMicroseconds);
  }

  /** A call that has just come in. */
  public static Interaction call(
      String callerNumber, String calledNumber, String asteriskUniqueId, Instant startedAt) {
    return new Interaction(
        Uuid7.next(),
        TELEPHONE,
        given(callerNumber),
        given(calledNumber),
        given(asteriskUniqueId),
        Optional.empty(),
        startedAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, the line picked up. */
  public Interaction answered(Instant at) {
    return new Interaction(
        id,
        channel,
        callerNumber,
        calledNumber,
        asteriskUniqueId,
        language,
        startedAt,
        Optional.of(at),
        endedAt,
        outcome,
        journey);
  }

  /** The same, in this language. */
  public Interaction speaking(String newLanguage) {
    return new Interaction(
        id,
        channel,
        callerNumber,
        calledNumber,
        asteriskUniqueId,
        Optional.of(newLanguage),
        startedAt,
        answeredAt,
        endedAt,
        outcome,
        journey);
  }

  /** The same, on this journey. */
  public Interaction on(String newJourney) {
    return new Interaction(
        id,
        channel,
        callerNumber,
        calledNumber,
        asteriskUniqueId,
        language,
        startedAt,
        answeredAt,
        endedAt,
        outcome,
        Optional.of(newJourney));
  }

  /** The same, over. */
  public Interaction ended(Instant at, InteractionOutcome how) {
    return new Interaction(
        id,
        channel,
        callerNumber,
        calledNumber,
        asteriskUniqueId,
        language,
        startedAt,
        answeredAt,
        Optional.of(at),
        Optional.of(how),
        journey);
  }

  /** PostgreSQL keeps microseconds, so a record read back equals the one that was written. */
  private static Instant inMicroseconds(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /** A number is whatever the far end says it is, and no such text may cost us the record. */
  private static Optional<String> given(String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> text.replaceAll("\\p{Cntrl}", "?"))
        .map(text -> text.substring(0, Math.min(text.length(), NUMBER_LENGTH_MAX)));
  }
}
