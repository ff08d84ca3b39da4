package redrose.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report that is complete and goes into the store: what and where.
 *
 * @param id made by whoever reports, so that a repeated write is the same report
 * @param category its code in the directory
 * @param expectedOn when it should be done
 * @param messages what the caller said, none twice of a kind
 */
public record NewReport(
    UUID id,
    String category,
    UUID interactionId,
    String language,
    Place place,
    Optional<LocalDate> expectedOn,
    List<VoiceMessage> messages) {
  public NewReport {
    messages = List.copyOf(messages);
  }

  /** One of a call. */
  public static NewReport of(
      Interaction call,
      String category,
      Place place,
      Optional<LocalDate> expectedOn,
      List<VoiceMessage> messages) {
    return new NewReport(
        Uuid7.next(),
        category,
        call.id(),
        call.language().orElse("en"),
        place,
        expectedOn,
        messages);
  }
}
