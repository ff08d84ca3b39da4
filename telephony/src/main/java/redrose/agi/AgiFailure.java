package redrose.agi;

/**
 * Asterisk refused a command, or the connection broke the protocol's rules. The call can't go on as
 * planned.
 */
public final class AgiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message names the command's kind and Asterisk's answer, never a command's arguments. */
  public AgiFailure(String message) {
    super(message);
  }
}
