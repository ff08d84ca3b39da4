package redrose.ivr.directory;

/** One thing that is wrong with an entry, and what to do about it. */
final class Wrong extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field which one of the entry's, {@code reference.mask} for one
   */
  Wrong(String field, String what) {
    super(what);
    this.field = field;
  }

  String field() {
    return field;
  }
}
