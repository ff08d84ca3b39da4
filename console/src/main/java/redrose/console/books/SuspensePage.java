package redrose.console.books;

import java.util.Map;
import redrose.requests.finance.SuspenseEntry;

/**
 * What the page of one movement without a home shows.
 *
 * @param funds where it may go: codes with their names
 * @param person who looks
 * @param mayConfirm whether they may agree with what others proposed
 * @param fund what was chosen
 * @param note what was written
 * @param problems what is wrong, by the field's name
 */
public record SuspensePage(
    SuspenseEntry entry,
    Map<String, String> funds,
    String person,
    boolean mayConfirm,
    String fund,
    String note,
    Map<String, String> problems) {
  /** What stands for no fund in the form. */
  public static final String NO_FUND = "none";

  /** Whether somebody else has proposed where it goes. */
  public boolean isOthersProposal() {
    return entry
        .proposal()
        .filter(proposal -> !proposal.proposedBy().equalsIgnoreCase(person))
        .isPresent();
  }

  /** What is wrong with a field; empty text for nothing. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  /** Where a proposal has it go. */
  public String goesTo(String code) {
    return funds.getOrDefault(code, code);
  }
}
