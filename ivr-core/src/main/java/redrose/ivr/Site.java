package redrose.ivr;

import java.time.Clock;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.Directory;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.OpenDesks;
import redrose.ivr.queue.DeskQueues;

/**
 * What this council's line is about.
 *
 * @param live what supervisors have set, which changes while calls come in
 * @param queues who waits for which desk
 */
record Site(Directory directory, BankHolidays holidays, LiveSettings live, DeskQueues queues) {
  Site(Directory directory, BankHolidays holidays, LiveSettings live, Clock clock) {
    this(directory, holidays, live, new DeskQueues(live::lines, clock));
  }

  OpenDesks desks(Clock clock) {
    return new OpenDesks(live, holidays, clock);
  }
}
