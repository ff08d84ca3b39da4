package redrose.console.pages;

import java.util.Map;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;

/** Lists as files. Who takes one has taken it: it is in the audit log before a line is sent. */
public final class Exports {
  private final AuditLog audit;

  public Exports(Database database) {
    this.audit = new AuditLog(database);
  }

  /**
   * A list as a CSV file; where something is wrong with what was asked for, the list says so.
   *
   * @param list the list's path; the file's is the same with {@code .csv}
   * @param fileName for whoever keeps it
   */
  public Reply csv(
      Request request, ListQuery query, String list, String fileName, Reply.Writing writing) {
    if (!query.form().problems().isEmpty()) {
      return Reply.seeOther(query.address(list));
    }
    audit.note(
        request.staff().person(),
        list.substring(1) + "-export",
        query.address(list + ".csv"),
        Map.of());
    return Reply.download(fileName, "text/csv; charset=utf-8", writing);
  }
}
