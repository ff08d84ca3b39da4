package redrose.console.people;

import java.util.Optional;
import java.util.function.Consumer;
import redrose.requests.staff.AuditEntry;

/** Follows the chain of the audit log, entry by entry, and remembers the first fault. */
final class AuditChain implements Consumer<AuditEntry> {
  private final String kept;
  private long number;
  private String hash = AuditEntry.beginning();
  private boolean keptWasThere;
  private Optional<String> fault = Optional.empty();

  /**
   * @param kept {@code NUMBER:HASH} of an entry that must still be there; null for none
   */
  AuditChain(String kept) {
    this.kept = kept;
    this.keptWasThere = kept == null;
  }

  @Override
  public void accept(AuditEntry entry) {
    if (fault.isEmpty() && !entry.follows(number, hash)) {
      fault =
          Optional.of(
              "After entry %d, entries were taken away or put in: the next one is %d."
                  .formatted(number, entry.number()));
    } else if (fault.isEmpty() && !entry.isWhole()) {
      fault = Optional.of("Entry %d was changed.".formatted(entry.number()));
    }
    number = entry.number();
    hash = entry.hash();
    keptWasThere |= (number + ":" + hash).equals(kept);
  }

  Optional<String> fault() {
    return fault.isEmpty() && !keptWasThere
        ? Optional.of("The entry %s is not in the log any more.".formatted(kept))
        : fault;
  }

  String summary() {
    return number == 0
        ? "The log is empty."
        : "%d entries, none changed. Keep this: %d:%s".formatted(number, number, hash);
  }
}
