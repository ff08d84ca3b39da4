package redrose.console.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.Choices;
import redrose.console.pages.ListQuery;
import redrose.console.pages.SearchForm;
import redrose.console.pages.Times;
import redrose.console.web.Fields;
import redrose.requests.ListCursor;
import redrose.requests.finance.PaymentFilter;
import redrose.requests.finance.PaymentStage;

/**
 * Which payments were asked for.
 *
 * @param from the first day; empty where a reference is sought in all of them
 */
public record PaymentQuery(
    Optional<LocalDate> from, LocalDate to, SearchForm form, Optional<ListCursor> after)
    implements ListQuery {
  /** What a payment may be. */
  public static final Map<String, String> STAGES =
      Choices.of(List.of(PaymentStage.values()), Enum::name, PaymentQuery::words);

  private static final int DAYS_AT_FIRST = 7;

  static PaymentQuery of(Fields fields, LocalDate today) {
    var form = SearchForm.of(fields, "from", "to", "reference", "fund", "state", "provider");
    var everywhere = form.find("reference").isPresent() && form.find("from").isEmpty();
    var from = form.date("from", today.minusDays(DAYS_AT_FIRST - 1L));
    var to = form.date("to", today);
    if (form.problems().isEmpty() && !everywhere && to.isBefore(from)) {
      form.refuse("to", "The last day is before the first: change one of them");
    }
    if (form.find("reference").map(PaymentQuery::plain).filter(String::isEmpty).isPresent()) {
      form.refuse("reference", "Letters and digits, such as BJ123 or a receipt’s eight digits");
    }
    return new PaymentQuery(
        everywhere ? Optional.empty() : Optional.of(from),
        to,
        form,
        fields.find("after").flatMap(ListCursor::of));
  }

  /** What to look for; only where nothing is wrong. */
  PaymentFilter filter() {
    return new PaymentFilter(
        from.map(day -> day.atStartOfDay(Times.LONDON).toInstant()).orElse(Instant.EPOCH),
        to.plusDays(1).atStartOfDay(Times.LONDON).toInstant(),
        form.find("fund"),
        form.find("state").flatMap(PaymentQuery::stage),
        form.find("provider"),
        form.find("reference").map(PaymentQuery::plain));
  }

  @Override
  public String address(String path) {
    var byDefault = new LinkedHashMap<String, String>();
    from.ifPresent(day -> byDefault.put("from", day.toString()));
    byDefault.put("to", to.toString());
    return form.address(path, byDefault);
  }

  /** The days, in words. */
  public String days() {
    return from.map(day -> day.equals(to) ? "on " + Times.day(to) : between(day)).orElse("so far");
  }

  private String between(LocalDate day) {
    return "between %s and %s".formatted(Times.day(day), Times.day(to));
  }

  private static String plain(String reference) {
    return reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static Optional<PaymentStage> stage(String name) {
    return Arrays.stream(PaymentStage.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static String words(PaymentStage stage) {
    return switch (stage) {
      case PAID -> "Paid";
      case REFUNDED -> "Paid, with a refund";
      case OPEN -> "Not settled yet";
      case CANCELLED -> "Not paid";
      case EXPIRED -> "Ran out";
    };
  }
}
