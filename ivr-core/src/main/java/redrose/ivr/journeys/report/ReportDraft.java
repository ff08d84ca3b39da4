package redrose.ivr.journeys.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redrose.call.Utterance;
import redrose.ivr.directory.ReportCategory;
import redrose.ivr.messages.Draft;
import redrose.requests.Interaction;
import redrose.requests.NewReport;
import redrose.requests.Place;
import redrose.requests.Uuid7;
import redrose.requests.VoiceMessage;

/**
 * What is known of a report while its caller makes it. From the moment at which it is known what is
 * wrong and where, it is a report, and a hang-up keeps it; before that it is none.
 */
final class ReportDraft {
  private final UUID id = Uuid7.next();
  private final Map<VoiceMessage.Kind, Draft> drafts = new EnumMap<>(VoiceMessage.Kind.class);
  private final Map<VoiceMessage.Kind, VoiceMessage> messages =
      new EnumMap<>(VoiceMessage.Kind.class);
  private Optional<ReportCategory> category = Optional.empty();
  private Optional<Place> place = Optional.empty();
  private boolean settled;

  void category(ReportCategory chosen) {
    category = Optional.of(chosen);
  }

  /** Where it is, as far as that can be written down. */
  void place(Place known) {
    place = Optional.of(known);
  }

  /** The caller went back to the question of where it is. */
  void forgetPlace() {
    forget(VoiceMessage.Kind.PLACE);
    place = Optional.empty();
  }

  /** Takes what was recorded. With a message that says where it is, that is known. */
  void message(Draft draft, VoiceMessage message) {
    forget(message.kind());
    drafts.put(message.kind(), draft);
    messages.put(message.kind(), message);
    if (message.kind() == VoiceMessage.Kind.PLACE) {
      place = Optional.of(Place.spoken());
    }
  }

  /** What was recorded, as something to play. */
  Optional<Utterance> playback(VoiceMessage.Kind kind) {
    return Optional.ofNullable(drafts.get(kind)).map(Draft::playback);
  }

  /** The caller wants to say it again. */
  void forget(VoiceMessage.Kind kind) {
    if (messages.remove(kind) != null && kind == VoiceMessage.Kind.PLACE) {
      place = Optional.empty();
    }
    Optional.ofNullable(drafts.remove(kind)).ifPresent(Draft::delete);
  }

  /** It is in the store, or its caller wants it no more. */
  void settled() {
    settled = true;
  }

  /** Whether it is a report that nobody has kept yet. */
  boolean isToBeKept() {
    return !settled && category.isPresent() && place.isPresent();
  }

  /** The report, the same each time. */
  NewReport report(Interaction call, LocalDate today) {
    var kind = category.orElseThrow();
    return new NewReport(
        id,
        kind.code(),
        call.id(),
        call.language().orElse("en"),
        place.orElseThrow(),
        Optional.of(today.plusDays(kind.expectedDays())),
        List.copyOf(messages.values()));
  }

  /** Deletes the files: what counts of them is in the store. */
  void deleteFiles() {
    drafts.values().forEach(Draft::delete);
  }
}
