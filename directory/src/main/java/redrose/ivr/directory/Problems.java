package redrose.ivr.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects everything that is wrong with a directory's file, each with its line. */
final class Problems {
  private final String file;
  private final LineNumbers lines;
  private final List<String> found = new ArrayList<>();

  Problems(String file, LineNumbers lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * @param path of the entry, {@code funds[0].vat} for one
   * @param what is wrong with it, and the mend
   */
  void add(String path, String what) {
    found.add("line %d, %s: %s".formatted(lines.of(path), path, what));
  }

  /** Makes something of an entry, or notes what is wrong with it. */
  <T> Optional<T> attempt(String path, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (Wrong e) {
      add(place(path, e.field()), e.getMessage());
    } catch (IllegalArgumentException e) {
      add(path, e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Makes something of every entry of a section.
   *
   * @param key what sets one apart from the others
   */
  <E, K, T> Map<K, T> each(
      String section, List<E> entries, Function<E, T> made, Function<T, K> key) {
    Map<K, T> all = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      var path = "%s[%d]".formatted(section, i);
      var entry = entries.get(i);
      attempt(path, () -> made.apply(Fields.given("", entry)))
          .ifPresent(
              one -> {
                if (all.putIfAbsent(key.apply(one), one) != null) {
                  add(
                      path + ".code",
                      "%s is used twice: give one of them another".formatted(key.apply(one)));
                }
              });
    }
    return all;
  }

  private static String place(String path, String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DirectoryInvalid(file, found);
    }
  }
}
