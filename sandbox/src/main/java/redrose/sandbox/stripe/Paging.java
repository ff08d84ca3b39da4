package redrose.sandbox.stripe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Stripe's lists: newest first, by cursor.
 *
 * @see <a href="https://docs.stripe.com/api/pagination">Pagination</a>
 */
final class Paging {
  private Paging() {}

  /** The page of {@code all}, which is in order of creation, that {@code call} asks for. */
  static <T> Map<String, Object> page(
      ApiCall call,
      String url,
      Collection<T> all,
      Function<T, String> id,
      ToLongFunction<T> created,
      Function<T, Map<String, Object>> json) {
    Parameters asked = call.parameters();
    var found =
        new ArrayList<>(
            all.stream().filter(one -> inTime(asked, created.applyAsLong(one))).toList());
    Collections.reverse(found);
    int limit = limit(asked);
    int size = found.size();
    Optional<String> after = asked.text("starting_after");
    Optional<String> before = asked.text("ending_before");
    int from = 0;
    int to = size;
    if (after.isPresent()) {
      from = position(found, id, after.get(), "starting_after") + 1;
    }
    if (before.isPresent()) {
      to = position(found, id, before.get(), "ending_before");
      from = Math.max(from, to - limit);
    }
    List<T> page = found.subList(from, Math.min(to, from + limit));
    boolean more = before.isPresent() ? from > 0 : from + limit < to;
    return list(url, page.stream().map(json).toList(), more);
  }

  static Map<String, Object> list(String url, List<Map<String, Object>> data, boolean more) {
    return Json.object()
        .with("object", "list")
        .with("data", data)
        .with("has_more", more)
        .with("url", url);
  }

  static int limit(Parameters asked) {
    long limit = asked.number("limit").orElse(10);
    if (limit < 1 || limit > 100) {
      throw StripeError.invalidRequest("Invalid limit: must be between 1 and 100").param("limit");
    }
    return (int) limit;
  }

  private static <T> int position(
      List<T> found, Function<T, String> id, String cursor, String param) {
    for (int i = 0; i < found.size(); i++) {
      if (id.apply(found.get(i)).equals(cursor)) {
        return i;
      }
    }
    throw Errors.missingReference("object", cursor, param);
  }

  private static boolean inTime(Parameters asked, long created) {
    return asked.number("created").orElse(created) == created
        && asked.number("created[gt]").orElse(created - 1) < created
        && asked.number("created[gte]").orElse(created) <= created
        && asked.number("created[lt]").orElse(created + 1) > created
        && asked.number("created[lte]").orElse(created) >= created;
  }
}
