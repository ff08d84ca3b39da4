package redrose.ivr.directory;

import java.util.Optional;
import redrose.call.Desk;

/**
 * A desk that people sit at.
 *
 * @param desk its name in the dialplan, which alone knows its number
 * @param hours when somebody is there; empty where always
 */
public record StaffedDesk(Desk desk, Optional<OpeningHours> hours) {
  /** What settings and the dialplan call it. */
  public String code() {
    return desk.name();
  }
}
