package redrose.reports.open311;

/** A request that is answered with an error, in the words of GeoReport v2. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status 400 (wrong), 403 (no key that holds), 404 (not found), 405, 413 or 429
   * @param description for whoever made the request
   */
  Refused(int status, String description) {
    super(description, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  static Refused wrong(String description) {
    return new Refused(400, description);
  }

  static Refused notFound(String description) {
    return new Refused(404, description);
  }
}
