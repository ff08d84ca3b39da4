package redrose.sandbox.leak;

/**
 * Card data where none may be. It never says which digits.
 *
 * @param where the file
 * @param form how it is written there
 * @param call the call that keyed it
 */
public record Finding(String where, String form, String call) {
  @Override
  public String toString() {
    return where + " holds what " + call + " keyed, " + form;
  }
}
