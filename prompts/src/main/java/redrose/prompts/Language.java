package redrose.prompts;

import java.util.Locale;

/** A language that the line speaks. Its catalogue is {@code prompts/TAG.yaml}. */
public enum Language {
  EN("en", "English");

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

  /** For number words. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
