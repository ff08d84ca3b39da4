package redrose.agi;

import org.asteriskjava.fastagi.command.AgiCommand;

/**
 * One telephone call as a call script sees it: the request that opened it, and commands sent to
 * Asterisk one at a time.
 *
 * <p>Used by the call's own virtual thread only. A command blocks until Asterisk answers; a hang-up
 * ends the wait with {@link CallerHungUp}, without interrupting the thread, so that SQL or a
 * provider request under way is never cut.
 */
public interface AgiChannel {
  /** What Asterisk said when it opened the connection. */
  AgiRequest request();

  /**
   * Sends one command and waits for its final reply; {@code 100 Trying} lines are passed over.
   *
   * @throws CallerHungUp if the caller hangs up before the reply, or has hung up already
   * @throws AgiFailure if Asterisk refuses the command (510, 520) or the connection breaks its
   *     rules or limits
   * @throws IllegalArgumentException if the command would not reach Asterisk as one line; nothing
   *     is sent then
   */
  AgiReply execute(AgiCommand command);

  /** Whether the caller is known to have gone. */
  boolean isHungUp();
}
