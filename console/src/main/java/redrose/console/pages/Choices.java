package redrose.console.pages;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import redrose.requests.InteractionOutcome;

/** What search forms offer to choose from: values with their words, in their order. */
public final class Choices {
  /** How calls end. */
  public static final Map<String, String> OUTCOMES =
      of(List.of(InteractionOutcome.values()), Enum::name, Outcomes::words);

  /** What calls are about. */
  public static final Map<String, String> JOURNEYS = journeys();

  /** What callers speak. */
  public static final Map<String, String> LANGUAGES =
      of(List.of("en", "bn", "gu", "pa", "pl", "ro", "ur"), tag -> tag, Words::language);

  private Choices() {}

  /** Codes, each with its name made of it. */
  public static Map<String, String> named(Collection<String> codes) {
    return of(codes, code -> code, Words::of);
  }

  /** Anything, with how to name it. */
  public static <T> Map<String, String> of(
      Collection<T> values, Function<T, String> value, Function<T, String> words) {
    var choices = new LinkedHashMap<String, String>();
    values.forEach(one -> choices.put(value.apply(one), words.apply(one)));
    return Collections.unmodifiableMap(choices);
  }

  private static Map<String, String> journeys() {
    var journeys = new LinkedHashMap<String, String>();
    journeys.put("pay", "Pay");
    journeys.put("payment-status", "Earlier payment");
    journeys.put("report", "Report");
    journeys.put("status", "Check a report");
    journeys.put("signpost", "Who does what");
    journeys.put("adviser", "Adviser");
    return Collections.unmodifiableMap(journeys);
  }
}
