package redrose.sandbox.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redrose.sandbox.crash.audit.Told;
import redrose.sandbox.crash.audit.Wished;
import redrose.sandbox.crash.plan.Failpoint;

/** What a run has done so far. Written by several lanes at once. */
final class Tally {
  private final Map<String, Integer> kills = new TreeMap<>();
  private final Map<String, Integer> calamities = new TreeMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Wished> wished = new ArrayList<>();
  private int served;
  private int pagesPaid;
  private int commitsLost;
  private int commitAnswersLost;

  Tally() {
    Failpoint.ALL.forEach(point -> kills.put(point.name(), 0));
  }

  synchronized void killed(String point) {
    kills.merge(point, 1, Integer::sum);
  }

  synchronized void struck(String calamity) {
    calamities.merge(calamity, 1, Integer::sum);
  }

  /**
   * Commits were struck.
   *
   * @param after whether they were carried out, and only their answers lost
   */
  synchronized void lostCommits(boolean after, int count) {
    commitsLost += after ? 0 : count;
    commitAnswersLost += after ? count : 0;
  }

  synchronized void heard(Told one, boolean wasServed) {
    told.add(one);
    served += wasServed ? 1 : 0;
  }

  synchronized void refunded(Wished one) {
    wished.add(one);
  }

  synchronized void paidOnPage() {
    pagesPaid++;
  }

  /** How many were paid on the provider's page. */
  synchronized int pagesPaid() {
    return pagesPaid;
  }

  /** By the point at which the process was killed; a failpoint that never struck counts 0. */
  synchronized Map<String, Integer> kills() {
    return new TreeMap<>(kills);
  }

  synchronized int killsInAll() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized Map<String, Integer> calamities() {
    return new TreeMap<>(calamities);
  }

  synchronized int commitsLost() {
    return commitsLost;
  }

  synchronized int commitAnswersLost() {
    return commitAnswersLost;
  }

  synchronized List<Told> told() {
    return List.copyOf(told);
  }

  synchronized List<Wished> wished() {
    return List.copyOf(wished);
  }

  /** Calls that are over. */
  synchronized int calls() {
    return told.size();
  }

  /** Calls to which a desk spoke; the others found it dead. */
  synchronized int served() {
    return served;
  }
}
