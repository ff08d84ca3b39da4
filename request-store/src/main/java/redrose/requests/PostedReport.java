package redrose.requests;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A report that another system sends.
 *
 * @param apiKey the name of the key that it showed
 * @param contact who reports, where they say so
 */
public record PostedReport(
    UUID id,
    String category,
    String apiKey,
    Place place,
    Optional<String> description,
    Optional<String> mediaUrl,
    Optional<LocalDate> expectedOn,
    Contact contact) {

  /** Who reports: for staff alone. */
  public record Contact(
      Optional<String> firstName,
      Optional<String> lastName,
      Optional<String> email,
      Optional<String> phone) {
    /** Whether nothing is known of them. */
    public boolean isEmpty() {
      return firstName.isEmpty() && lastName.isEmpty() && email.isEmpty() && phone.isEmpty();
    }
  }
}
