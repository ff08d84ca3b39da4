package redrose.gateway.provider;

/** The provider's books could not be read to the end; nothing may be concluded from what was. */
public final class BooksUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why for the log
   */
  public BooksUnreadable(String why) {
    super(why);
  }
}
