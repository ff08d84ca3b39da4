package redrose.ivr.directory;

import java.util.List;
import java.util.Optional;

/**
 * Who does what.
 *
 * @param own the council whose line this is; empty where the directory names none
 */
public record Councils(Optional<Council> own, List<Council> all) {
  public Councils {
    all = List.copyOf(all);
  }

  /** Whether it matters where somebody lives. */
  public boolean dependsOnPlace(Topic topic) {
    return topic.doneBy() == Tier.DISTRICT
        && all.stream().anyMatch(council -> council.tier() == Tier.DISTRICT);
  }

  /** Who does what is done for the whole county, or our own council where there is none. */
  public Optional<Council> everywhere() {
    return all.stream().filter(council -> council.tier() == Tier.COUNTY).findFirst().or(() -> own);
  }

  /** Whose area it is, of those that are nearest to home. */
  public Optional<Council> at(String onsCode) {
    return all.stream()
        .filter(council -> council.tier() != Tier.COUNTY && council.onsCode().equals(onsCode))
        .findFirst();
  }

  /** Whether this line is a council's own. */
  public boolean isOwn(Council council) {
    return own.filter(council::equals).isPresent();
  }
}
