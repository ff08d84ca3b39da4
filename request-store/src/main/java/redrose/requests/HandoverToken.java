package redrose.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random word that lets the gateway take a payment on a channel, once. Only its hash is stored,
 * so whoever reads the store can't take over a call.
 */
public final class HandoverToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String value;

  private HandoverToken(String value) {
    this.value = value;
  }

  /** A new one, of {@value #BYTES} random bytes. */
  public static HandoverToken random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new HandoverToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** One that was handed over; any text may be given, and a wrong one matches no request. */
  public static HandoverToken of(String value) {
    return new HandoverToken(value);
  }

  /** The token itself, for the hand-over only: letters, digits, hyphen and underscore. */
  public String value() {
    return value;
  }

  /** Its SHA-256, 32 bytes, which is what is stored. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "HandoverToken[hidden]";
  }
}
