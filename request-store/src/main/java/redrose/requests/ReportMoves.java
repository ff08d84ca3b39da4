package redrose.requests;

import static redrose.requests.ReportStatus.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of legal status moves of a report. What was closed can be taken up again. The
 * database refuses every other move; a test compares its table with this one and the diagram in the
 * documentation with both.
 */
public final class ReportMoves {
  private static final Map<ReportStatus, Set<ReportStatus>> MOVES =
      new EnumMap<>(
          Map.of(
              RECEIVED, EnumSet.of(ACCEPTED, SCHEDULED, FIXED, PASSED_ON, NO_ACTION),
              ACCEPTED, EnumSet.of(SCHEDULED, FIXED, PASSED_ON, NO_ACTION),
              SCHEDULED, EnumSet.of(ACCEPTED, FIXED, PASSED_ON, NO_ACTION),
              FIXED, EnumSet.of(ACCEPTED),
              PASSED_ON, EnumSet.of(ACCEPTED),
              NO_ACTION, EnumSet.of(ACCEPTED)));

  private ReportMoves() {}

  /** The statuses that may follow this one. */
  public static Set<ReportStatus> from(ReportStatus status) {
    return Set.copyOf(MOVES.get(status));
  }

  /** Whether a report may go from one status straight to the other. */
  public static boolean isLegal(ReportStatus from, ReportStatus to) {
    return MOVES.get(from).contains(to);
  }
}
