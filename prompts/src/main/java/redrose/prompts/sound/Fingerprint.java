package redrose.prompts.sound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names sounds by what is in them, so that the same is made once and another never taken for it.
 */
public final class Fingerprint {
  private static final int LENGTH = 16;

  private Fingerprint() {}

  /**
   * 16 hexadecimal digits of the SHA-256 of the parts, told apart from the same text cut elsewhere.
   */
  public static String of(String... parts) {
    return of(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** 16 hexadecimal digits of the SHA-256. */
  public static String of(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file name for a prompt: its key with hyphens for dots, then the fingerprint. */
  public static String fileName(String key, String fingerprint) {
    return key.replace('.', '-') + "-" + fingerprint;
  }
}
