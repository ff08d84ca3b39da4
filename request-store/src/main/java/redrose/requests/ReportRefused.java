package redrose.requests;

/** What was asked of a report can't be done; the message says why and what to do. */
public final class ReportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReportRefused(String message) {
    super(message);
  }
}
