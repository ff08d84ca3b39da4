package redrose.prompts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A language that the line speaks. Its catalogue is {@code prompts/TAG.yaml}. */
public enum Language {
  EN("en", "English"),
  PL("pl", "Polski"),
  UR("ur", "اردو"),
  /** In Gurmukhi, the script that espeak-ng reads. */
  PA("pa", "ਪੰਜਾਬੀ"),
  GU("gu", "ગુજરાતી"),
  BN("bn", "বাংলা"),
  RO("ro", "Română");

  /** The languages of a line that sets none: all that can be spoken there. */
  public static final String BY_DEFAULT = "all";

  /** What a setting that {@link #listed} reads looks like. */
  public static final String LISTED = "tags with commas between, or all";

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The BCP 47 tag, as records and file names carry it: {@code en}. */
  public String tag() {
    return tag;
  }

  /** What its own speakers call it. */
  public String ownName() {
    return ownName;
  }

  /**
   * Languages by their tags, with commas between; all of them for {@code all}.
   *
   * @throws IllegalArgumentException if a tag is none of a language here
   */
  public static Set<Language> listed(String tags) {
    if (tags.equals("all")) {
      return EnumSet.allOf(Language.class);
    }
    return Arrays.stream(tags.split(",", -1))
        .map(tag -> of(tag.strip()).orElseThrow(() -> unknown(tag)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
  }

  private static IllegalArgumentException unknown(String tag) {
    var known = Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
    return new IllegalArgumentException("%s is none of %s".formatted(tag.strip(), known));
  }

  /** The language with a tag, in whatever case. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equalsIgnoreCase(tag)).findFirst();
  }
}
