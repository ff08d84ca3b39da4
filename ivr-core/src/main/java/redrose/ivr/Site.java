package redrose.ivr;

import java.time.Clock;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.Directory;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.OpenDesks;

/**
 * What this council's line is about.
 *
 * @param live what supervisors have set, which changes while calls come in
 */
record Site(Directory directory, BankHolidays holidays, LiveSettings live) {
  OpenDesks desks(Clock clock) {
    return new OpenDesks(live, holidays, clock);
  }
}
