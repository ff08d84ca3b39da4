package redrose.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code /v1/payment_intents/search}: clauses joined by AND over amount, currency, status and
 * metadata. An intent is found only some time after it was made, since Stripe says not to read
 * one's own writes by search.
 *
 * @see <a href="https://docs.stripe.com/search#data-freshness">Search: data freshness</a>
 * @see <a href="https://docs.stripe.com/search#search-query-language">Search query language</a>
 */
final class IntentSearch {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\s*(metadata\\[[\"']([^\"']+)[\"']\\]|amount|currency|status)"
              + ":(?:\"([^\"]*)\"|'([^']*)'|(\\d+))\\s*");

  private IntentSearch() {}

  static Map<String, Object> run(Account account, Parameters asked) {
    List<Matcher> clauses = clauses(asked.required("query"));
    long visible = account.now() - account.options.searchLag().toSeconds();
    int limit = Paging.limit(asked);
    List<Map<String, Object>> found =
        account.intents.values().stream()
            .filter(intent -> intent.created <= visible)
            .filter(intent -> clauses.stream().allMatch(clause -> matches(clause, intent)))
            .sorted((a, b) -> Long.compare(b.created, a.created))
            .map(Intent::json)
            .toList();
    int from = Math.toIntExact(Math.min(found.size(), page(asked)));
    int to = Math.min(found.size(), from + limit);
    boolean more = to < found.size();
    return Json.object()
        .with("object", "search_result")
        .with("data", found.subList(from, to))
        .with("has_more", more)
        .with("next_page", more ? String.valueOf(to) : null)
        .with("url", "/v1/payment_intents/search");
  }

  private static long page(Parameters asked) {
    String page = asked.text("page").orElse("0");
    if (!page.matches("\\d{1,9}")) {
      throw StripeError.invalidRequest("Invalid page: " + page).param("page");
    }
    return Long.parseLong(page);
  }

  private static List<Matcher> clauses(String query) {
    var clauses = new ArrayList<Matcher>();
    for (String part : query.split("(?i)\\sand\\s", -1)) {
      Matcher clause = CLAUSE.matcher(part);
      if (!clause.matches()) {
        throw StripeError.invalidRequest("We were unable to parse your search query: " + query)
            .param("query");
      }
      clauses.add(clause);
    }
    return clauses;
  }

  private static boolean matches(Matcher clause, Intent intent) {
    String value =
        Stream.of(clause.group(3), clause.group(4), clause.group(5))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return switch (clause.group(1)) {
      case "amount" -> value.equals(String.valueOf(intent.amount));
      case "currency" -> value.equalsIgnoreCase(intent.currency.code());
      case "status" -> value.equals(intent.status.word());
      default -> value.equals(intent.metadata.get(clause.group(2)));
    };
  }
}
