package redrose.console.line;

import java.util.Optional;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.live.OpenDesks.Closed;
import redrose.requests.Setting;

/**
 * How it is with a desk now.
 *
 * @param closed empty where somebody is there
 * @param held whether somebody holds it open or closed, and until when
 * @param hours those it goes by; empty where always open
 * @param ownHours whether these are others than the directory's
 */
public record DeskState(
    String code,
    Optional<Closed> closed,
    Optional<Setting> held,
    Optional<OpeningHours> hours,
    boolean ownHours) {}
