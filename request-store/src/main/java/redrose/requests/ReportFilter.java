package redrose.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports are asked for.
 *
 * @param references only these; empty for all
 * @param categories only of these; empty for all
 * @param open only open or only closed ones; empty for both
 * @param from made then or later
 * @param to made then or earlier
 * @param page from 1
 * @param pageSize how many, from 1
 */
public record ReportFilter(
    Set<String> references,
    Set<String> categories,
    Optional<Boolean> open,
    Optional<Instant> from,
    Optional<Instant> to,
    int page,
    int pageSize) {
  public ReportFilter {
    references = Set.copyOf(references);
    categories = Set.copyOf(categories);
  }

  /** One report alone. */
  public static ReportFilter of(String reference) {
    return new ReportFilter(
        Set.of(reference), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1, 1);
  }
}
