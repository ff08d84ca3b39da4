package redrose.console.web;

/** What a person sees where there is nothing else to show. */
@FunctionalInterface
public interface ErrorPages {
  /**
   * A page that says what to do.
   *
   * @param status HTTP's: 403, 404, 413, 500 or 503
   */
  Reply of(int status);
}
