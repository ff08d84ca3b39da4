package redrose.sandbox.govukpay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searching payments, newest first, with a lag
 * (docs.payments.service.gov.uk/api_reference/search_payments_reference).
 */
final class SearchEndpoint {
  private static final Set<String> PARAMETERS =
      Set.of("reference", "state", "from_date", "to_date", "page", "display_size");
  private static final int MOST_ON_A_PAGE = 500;

  private final PayAccount account;

  SearchEndpoint(PayAccount account) {
    this.account = account;
  }

  Operation operation() {
    return Operation.of("payments.search", "GET", "/v1/payments", "P0498", this::search);
  }

  private Operation.Work search(PayCall call) {
    call.query().keySet().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid(name);
            });
    int page = number(call.query(), "page", 1, Integer.MAX_VALUE, 1);
    int size = number(call.query(), "display_size", 1, MOST_ON_A_PAGE, MOST_ON_A_PAGE);
    var found = found(call.query());
    return () -> page(found, page, size);
  }

  private List<Payment> found(Map<String, String> query) {
    var from = date(query, "from_date", Instant.MIN);
    var to = date(query, "to_date", Instant.MAX);
    var known = account.now().minus(account.options.searchLag());
    return account.payments.values().stream()
        .filter(payment -> !payment.created.isAfter(known))
        .filter(payment -> !payment.created.isBefore(from) && payment.created.isBefore(to))
        .filter(payment -> matches(query, "reference", payment.reference))
        .filter(payment -> matches(query, "state", payment.status.word()))
        .toList()
        .reversed();
  }

  private static boolean matches(Map<String, String> query, String name, String value) {
    return !query.containsKey(name) || query.get(name).equalsIgnoreCase(value);
  }

  private static PayAnswer page(List<Payment> found, int page, int size) {
    int from = (page - 1) * size;
    if (page > 1 && from >= found.size()) {
      throw PayError.of(404, "P0402", "Page not found");
    }
    var shown = found.subList(from, Math.min(found.size(), from + size));
    var json =
        PayJson.object().put("total", found.size()).put("count", shown.size()).put("page", page);
    var results = json.putArray("results");
    shown.forEach(payment -> results.add(PayJson.payment(payment, "")));
    var links = json.putObject("_links");
    links.putObject("self").put("href", "/v1/payments?page=" + page);
    if (from + size < found.size()) {
      links.putObject("next_page").put("href", "/v1/payments?page=" + (page + 1));
    }
    return PayAnswer.ok(json);
  }

  private static int number(
      Map<String, String> query, String name, int least, int most, int byDefault) {
    if (!query.containsKey(name)) {
      return byDefault;
    }
    var text = query.get(name);
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw invalid(name);
    }
    return Integer.parseInt(text);
  }

  private static Instant date(Map<String, String> query, String name, Instant byDefault) {
    try {
      return query.containsKey(name) ? Instant.parse(query.get(name)) : byDefault;
    } catch (DateTimeParseException _) {
      throw invalid(name);
    }
  }

  private static PayError invalid(String name) {
    return PayError.of(
        422,
        "P0401",
        "Invalid parameters: %s. See Public API documentation for the correct data formats"
            .formatted(name));
  }
}
