package redrose.sandbox.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In how many ways the same card can be written. */
final class Forms {
  private static final int BASE64_BITS = 6;
  private static final int LEAST_DIFFERENT_BYTES = 4;

  private Forms() {}

  /** All of them; each is 8 bytes or longer. */
  static List<Needle> of(Canary canary) {
    var needles = new ArrayList<Needle>();
    written(canary.number()).forEach((form, text) -> addInEachCharset(canary, form, text, needles));
    securityCode(canary).forEach(text -> addInEachCharset(canary, "security code", text, needles));
    var plain = canary.number().getBytes(ISO_8859_1);
    needles.add(new Needle(canary, "32-bit characters", wide(plain, ByteOrder.LITTLE_ENDIAN)));
    needles.add(new Needle(canary, "32-bit characters", wide(plain, ByteOrder.BIG_ENDIAN)));
    if (plain.length == 16) {
      var packed = HexFormat.of().parseHex(canary.number());
      if (isTelling(packed)) needles.add(new Needle(canary, "packed decimal", packed));
    }
    return needles;
  }

  /** Eight bytes that are mostly alike, noughts for one, stand in any database's files. */
  private static boolean isTelling(byte[] packed) {
    return new String(packed, ISO_8859_1).chars().distinct().count() >= LEAST_DIFFERENT_BYTES;
  }

  private static Map<String, String> written(String number) {
    var written = new LinkedHashMap<String, String>();
    var groups = String.join(" ", number.split("(?<=\\G.{4})"));
    written.put("plain", number);
    written.put("in groups", groups);
    written.put("hyphened", groups.replace(' ', '-'));
    written.put("spaced", number.replaceAll("(?<=.)(?=.)", " "));
    written.put("hyphened one by one", number.replaceAll("(?<=.)(?=.)", "-"));
    written.put("a list", number.replaceAll("(?<=.)(?=.)", ","));
    written.put("a spaced list", number.replaceAll("(?<=.)(?=.)", ", "));
    written.put("a list of texts", number.replaceAll("(?<=.)(?=.)", "\",\""));
    written.put("hexadecimal", HexFormat.of().formatHex(number.getBytes(ISO_8859_1)));
    for (int at = 0; at < 3; at++) written.put("base64, place " + at, base64(number, at));
    return written;
  }

  /** What all base64 texts share that hold the number after {@code at} bytes modulo three. */
  private static String base64(String number, int at) {
    var encoded =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString(("\0".repeat(at) + number).getBytes(ISO_8859_1));
    var first = (8 * at + BASE64_BITS - 1) / BASE64_BITS;
    var last = 8 * (at + number.length()) / BASE64_BITS;
    return encoded.substring(first, last);
  }

  /** Three digits are everywhere; with their name before them they are not. */
  private static List<String> securityCode(Canary canary) {
    if (canary.code().isEmpty()) return List.of();
    var code = canary.code();
    return List.of(
        "card[cvc]=" + code,
        "card%5Bcvc%5D=" + code,
        "\"cvc\":\"" + code + '"',
        "\"cvc\": \"" + code + '"',
        "\"keys\":\"" + code + '"',
        "\"keys\": \"" + code + '"');
  }

  private static void addInEachCharset(
      Canary canary, String form, String text, List<Needle> needles) {
    needles.add(new Needle(canary, form, text.getBytes(ISO_8859_1)));
    needles.add(new Needle(canary, form + ", UTF-16", text.getBytes(UTF_16LE)));
    needles.add(new Needle(canary, form + ", UTF-16", text.getBytes(UTF_16BE)));
  }

  private static byte[] wide(byte[] text, ByteOrder order) {
    var wide = ByteBuffer.allocate(4 * text.length).order(order);
    for (var one : text) wide.putInt(one);
    return wide.array();
  }
}
