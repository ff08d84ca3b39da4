package redrose.sandbox.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Form-encoded bodies and query strings with Stripe's nesting: {@code a[b][c]=v}, {@code
 * list[0]=v}, {@code list[]=v}. A nested object and a list both become a map, the list's keyed by
 * index, because only the parameter's rule knows which of the two was meant.
 */
final class FormDecoder {
  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*\\])*)");
  private static final Pattern MEMBER = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final int MAX_DEPTH = 8;

  private FormDecoder() {}

  /** Decodes {@code encoded}; a malformed name or escape is a 400. */
  static Map<String, Object> decode(String encoded) {
    var root = new LinkedHashMap<String, Object>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
        put(root, path(name), equals < 0 ? "" : unescape(pair.substring(equals + 1)), name);
      }
    }
    return root;
  }

  private static String unescape(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // The text is not repeated: it may be part of a card number.
      throw StripeError.invalidRequest("Invalid percent-encoding in the request.");
    }
  }

  private static List<String> path(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw StripeError.invalidRequest("Invalid parameter name.");
    }
    var path = new ArrayList<String>();
    path.add(matcher.group(1));
    Matcher members = MEMBER.matcher(matcher.group(2));
    while (members.find()) {
      path.add(members.group(1));
    }
    if (path.size() > MAX_DEPTH) {
      throw StripeError.invalidRequest("Parameters nested too deeply: " + path.getFirst());
    }
    return path;
  }

  @SuppressWarnings("unchecked") // every map here was made here
  private static void put(Map<String, Object> root, List<String> path, String value, String whole) {
    Map<String, Object> into = root;
    for (String step : path.subList(0, path.size() - 1)) {
      Object next = into.computeIfAbsent(index(into, step), _ -> new LinkedHashMap<>());
      if (!(next instanceof Map)) {
        throw StripeError.invalidRequest("Invalid object: " + step).param(whole);
      }
      into = (Map<String, Object>) next;
    }
    into.put(index(into, path.getLast()), value);
  }

  private static String index(Map<String, Object> into, String step) {
    return step.isEmpty() ? String.valueOf(into.size()) : step;
  }
}
