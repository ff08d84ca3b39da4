package redrose.requests.finance;

import java.util.List;
import java.util.Map;

/**
 * A payout held against our books.
 *
 * @param totals its movements by how they stand; a standing without any is left out
 * @param rounds oldest first
 */
public record PayoutReport(Payout payout, Map<Standing, Total> totals, List<Round> rounds) {
  public PayoutReport {
    totals = Map.copyOf(totals);
    rounds = List.copyOf(rounds);
  }

  /** All its movements. */
  public Total all() {
    return totals.values().stream().reduce(Total.NONE, Total::plus);
  }

  /** Those that have no home yet. */
  public Total homeless() {
    return totals.entrySet().stream()
        .filter(total -> total.getKey().isHomeless())
        .map(Map.Entry::getValue)
        .reduce(Total.NONE, Total::plus);
  }

  /** Those that a round covers. */
  public Total covered() {
    return rounds.stream().map(Round::covered).reduce(Total.NONE, Total::plus);
  }

  /** What came to the bank and no movement explains, in pence; below zero where it is short. */
  public long gapPence() {
    return payout.amountPence() - all().sums().netPence();
  }

  /** How far it has come. */
  public PayoutStage stage() {
    if (!rounds.isEmpty()) {
      return stageOnceBegun();
    }
    if (!payout.status().equals("PAID")) {
      return PayoutStage.NOT_ARRIVED;
    }
    if (gapPence() != 0 || all().count() == 0) {
      return PayoutStage.DOES_NOT_ADD_UP;
    }
    return homeless().count() > 0 ? PayoutStage.HAS_SUSPENSE : PayoutStage.READY;
  }

  private PayoutStage stageOnceBegun() {
    if (rounds.getLast().signedBy().isEmpty()) {
      return PayoutStage.PREPARED;
    }
    return all().equals(covered()) ? PayoutStage.SIGNED_OFF : PayoutStage.NEW_SINCE_SIGN_OFF;
  }
}
