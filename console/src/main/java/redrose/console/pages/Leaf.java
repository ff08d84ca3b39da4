package redrose.console.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import redrose.requests.ListCursor;

/**
 * One page of a long list.
 *
 * @param next the address of the page behind it
 */
public record Leaf<T>(List<T> shown, Optional<String> next) {

  /**
   * Finds it; nothing is looked for where the query is wrong.
   *
   * @param path of the list
   * @param size how many lines a page has
   * @param find at most so many of the lines that were asked for
   * @param place where a line stands in the list
   */
  public static <T> Leaf<T> of(
      ListQuery query,
      String path,
      int size,
      IntFunction<List<T>> find,
      Function<T, ListCursor> place) {
    var found = query.form().problems().isEmpty() ? find.apply(size + 1) : List.<T>of();
    var shown = found.subList(0, Math.min(size, found.size()));
    return new Leaf<>(
        shown,
        found.size() > size
            ? Optional.of(query.address(path) + "&after=" + place.apply(shown.getLast()))
            : Optional.empty());
  }
}
