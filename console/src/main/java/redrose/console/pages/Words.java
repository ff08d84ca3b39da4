package redrose.console.pages;

import java.util.Locale;
import java.util.Optional;

/** Codes as words. */
public final class Words {
  private Words() {}

  /** {@code social-care} as {@code Social care}. */
  public static String of(String code) {
    var spaced = code.replace('-', ' ').replace('_', ' ');
    return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  /** {@code pl} as {@code Polish}. */
  public static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
  }

  /** {@code +447700900123} as {@code 07700 900123}; other numbers as they are. */
  public static String number(Optional<String> number) {
    return number
        .map(
            text ->
                text.matches("\\+44[0-9]{10}")
                    ? "0" + text.substring(3, 7) + " " + text.substring(7)
                    : text)
        .orElse("withheld");
  }

  /** The same for those who need to know only that it is the same one again. */
  public static String masked(Optional<String> number) {
    return number
        .map(text -> "•••••• " + text.substring(Math.max(0, text.length() - 3)))
        .orElse("withheld");
  }
}
