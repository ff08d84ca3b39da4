package redrose.console.books;

import java.util.List;
import java.util.Optional;
import redrose.requests.finance.MissingMoney;
import redrose.requests.finance.SuspenseEntry;

/**
 * What the page of suspense shows.
 *
 * @param open what the provider moved and has no home, oldest first
 * @param missing what we have as moved and is in no payout, longest missing first
 * @param missingAfterDays how long it may take before it counts as missing
 * @param most how many of each are shown
 * @param done what was just done, in a sentence
 */
public record SuspenseList(
    List<SuspenseEntry> open,
    List<MissingMoney> missing,
    int missingAfterDays,
    int most,
    Optional<String> done) {}
