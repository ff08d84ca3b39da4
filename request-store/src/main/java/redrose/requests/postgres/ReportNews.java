package redrose.requests.postgres;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.MobileNumber;
import redrose.requests.Notification;
import redrose.requests.ReportStatus;
import redrose.requests.TextTemplate;
import redrose.requests.Uuid7;

/** Tells by text who wanted to know when a report changes, in the transaction that changes it. */
final class ReportNews {
  private static final String WHO =
      """
      SELECT s.caller_number, s.language, s.interaction_id, r.version
      FROM subscription s JOIN service_request r ON r.id = s.request_id
      WHERE r.reference = :reference
      """;

  private ReportNews() {}

  /** Queues a text to each, where the status that it has now is one that there is news of. */
  static void queue(Handle handle, String reference, ReportStatus status) {
    template(status)
        .ifPresent(
            template ->
                handle
                    .createQuery(WHO)
                    .bind("reference", reference)
                    .map(
                        (row, _) ->
                            new Subscriber(
                                row.getString("caller_number"),
                                row.getString("language"),
                                row.getObject("interaction_id", UUID.class),
                                row.getInt("version")))
                    .list()
                    .stream()
                    .flatMap(each -> each.text(reference, template).stream())
                    .forEach(text -> Notifications.queue(handle, text)));
  }

  private static Optional<TextTemplate> template(ReportStatus status) {
    return switch (status) {
      case RECEIVED -> Optional.empty();
      case ACCEPTED -> Optional.of(TextTemplate.REPORT_ACCEPTED);
      case SCHEDULED -> Optional.of(TextTemplate.REPORT_SCHEDULED);
      case FIXED -> Optional.of(TextTemplate.REPORT_FIXED);
      case PASSED_ON -> Optional.of(TextTemplate.REPORT_PASSED_ON);
      case NO_ACTION -> Optional.of(TextTemplate.REPORT_NO_ACTION);
    };
  }

  private record Subscriber(String number, String language, UUID interactionId, int version) {
    Optional<Notification> text(String reference, TextTemplate template) {
      return MobileNumber.of(number)
          .map(
              mobile ->
                  new Notification(
                      Uuid7.next(),
                      "report:%s:%d:%s".formatted(reference, version, interactionId),
                      Optional.of(interactionId),
                      mobile,
                      language,
                      template,
                      Map.of("reference", reference)));
    }
  }
}
