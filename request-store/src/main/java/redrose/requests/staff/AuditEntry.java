package redrose.requests.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing that somebody did, as it is chained: its hash is over the hash before it and all that
 * is on it.
 *
 * @param number from 1, without gaps
 * @param at UTC to the microsecond, {@code 2026-11-22T12:34:56.123456Z}
 * @param action what they did, such as {@code sign-in}
 * @param subject whom or what it was about; may be empty
 * @param details a JSON object as PostgreSQL writes it
 * @param previous the hash before it, hexadecimal
 * @param hash SHA-256, hexadecimal
 */
public record AuditEntry(
    long number,
    String at,
    String person,
    String action,
    String subject,
    String details,
    String previous,
    String hash) {

  /** What stands before the first entry. */
  public static String beginning() {
    return HexFormat.of().formatHex(sha256().digest());
  }

  /** Whether what is on it is what its hash was made of. */
  public boolean isWhole() {
    var text = String.join("\n", Long.toString(number), at, person, action, subject, details);
    var digest = sha256();
    digest.update(HexFormat.of().parseHex(previous));
    return HexFormat.of()
        .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
        .equals(hash);
  }

  /** Whether it comes right after that number and hash. */
  public boolean follows(long numberBefore, String hashBefore) {
    return number == numberBefore + 1 && previous.equals(hashBefore);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
