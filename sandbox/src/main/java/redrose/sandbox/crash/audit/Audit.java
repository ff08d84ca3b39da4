package redrose.sandbox.crash.audit;

import java.util.ArrayList;
import java.util.List;

/** Compares both sides of the books with each other, and with what callers were told. */
public final class Audit {
  private Audit() {}

  /** All that is wrong. */
  public static List<Finding> of(Books books, List<Told> told, List<Wished> wished) {
    var findings = new ArrayList<Finding>();
    new MoneyAudit(books, findings::add).run();
    new OnceAudit(books, findings::add).run();
    new MovesAudit(books, findings::add).run();
    new RestAudit(books, findings::add).run();
    new RefundsAudit(books, wished, findings::add).run();
    new ToldAudit(books, told, findings::add).run();
    new EventsAudit(books, findings::add).run();
    return findings;
  }
}
