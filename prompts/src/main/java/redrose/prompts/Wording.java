package redrose.prompts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import redrose.prompts.catalogue.Catalogue;
import redrose.prompts.catalogue.Line;

/** A language's words as translators, native readers and voice artists work with them. */
public final class Wording {
  private Wording() {}

  /** Where a text stands. */
  public enum Status {
    /** English: what all others are made from. */
    ORIGINAL,
    /** A native reader has been through it. */
    READ,
    /** None has yet. */
    AWAITS_READER,
    /** The English that it was made from is another now. */
    STALE
  }

  /**
   * One prompt.
   *
   * @param english what it means, as it is in English now
   * @param text in its language
   * @param spoken as a voice artist says it
   * @param recordable whether it has no variables, so that it can be recorded once
   */
  public record Entry(
      String key, String english, String text, String spoken, boolean recordable, Status status) {}

  /** Every prompt of a language, in the order of its file. */
  public static List<Entry> of(Language language) {
    var english =
        Catalogue.of(Language.EN).lines().stream()
            .collect(Collectors.toMap(Line::key, line -> line.text().words()));
    var withVariables =
        Prompts.all().stream()
            .filter(prompt -> !prompt.variables().isEmpty())
            .map(Prompt::key)
            .collect(Collectors.toSet());
    return Catalogue.of(language).lines().stream()
        .map(line -> entry(line, english::get, withVariables))
        .toList();
  }

  private static Entry entry(
      Line line, Function<String, String> english, Set<String> withVariables) {
    var current = english.apply(line.key());
    return new Entry(
        line.key(),
        current,
        line.text().words(),
        line.spoken().words(),
        !withVariables.contains(line.key()),
        status(line.origin(), current));
  }

  private static Status status(Optional<Line.Origin> origin, String english) {
    if (origin.isEmpty()) {
      return Status.ORIGINAL;
    }
    if (!origin.get().english().equals(english)) {
      return Status.STALE;
    }
    return origin.get().reader().isPresent() ? Status.READ : Status.AWAITS_READER;
  }
}
