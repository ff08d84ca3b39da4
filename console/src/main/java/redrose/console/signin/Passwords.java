package redrose.console.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes and checks passwords by Argon2id (RFC 9106) with the OWASP password storage cheat sheet's
 * first choice: 19 MiB, two passes, one lane.
 */
public final class Passwords {
  /** NIST SP 800-63B 3.1.1.2 for a password without a second factor; OWASP ASVS 5, 6.2.1. */
  public static final int LENGTH_MIN = 15;

  /** Long enough for any sentence; a limit, because hashing costs. */
  public static final int LENGTH_MAX = 200;

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;
  private static final long WAIT_LIMIT_S = 10;

  private final Semaphore room = new Semaphore(AT_ONCE);
  // what a name without an account is checked against, so that it takes as long
  private final String nobodys = hash("a password that nobody has");

  /** A password's hash in the PHC string format, with a new salt. */
  public static String hash(String password) {
    var salt = new byte[SALT_BYTES];
    Tokens.RANDOM.nextBytes(salt);
    return ARGON2ID.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
  }

  /** What is wrong with a password that somebody wants, in a sentence. */
  public static Optional<String> refusal(String name, String password) {
    var lower = password.toLowerCase(Locale.ROOT);
    if (password.length() < LENGTH_MIN || password.length() > LENGTH_MAX) {
      return Optional.of(
          "A password has %d to %d characters: four words that don't belong together do."
              .formatted(LENGTH_MIN, LENGTH_MAX));
    }
    if (lower.contains(name.toLowerCase(Locale.ROOT))
        || lower.contains("redrose")
        || password.chars().distinct().count() < 6) {
      return Optional.of(
          "That password is easily guessed: take four words that don't belong together.");
    }
    return Optional.empty();
  }

  /**
   * Whether the password is that of the hash; takes as long where there is no hash. Two at a time,
   * so that a flood of tries leaves the processor to others.
   */
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > LENGTH_MAX) {
      return false;
    }
    try {
      if (!room.tryAcquire(WAIT_LIMIT_S, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      var right = ARGON2ID.check(password, hash.orElse(nobodys));
      return right && hash.isPresent();
    } finally {
      room.release();
    }
  }
}
