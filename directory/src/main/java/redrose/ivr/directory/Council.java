package redrose.ivr.directory;

import java.util.Optional;
import redrose.call.Desk;

/**
 * A council that residents may have to turn to.
 *
 * @param code lower case with hyphens: {@code south-ribble}
 * @param name as it is said, in every language: "South Ribble Borough Council"
 * @param area what its area is called: "South Ribble"
 * @param onsCode of its area: {@code E07000126}
 * @param telephone in groups as it is said: {@code 01632 960126}
 * @param web host name and perhaps a path: {@code southribble.gov.uk}
 * @param desk where callers can be put through to it
 */
public record Council(
    String code,
    String name,
    String area,
    Tier tier,
    String onsCode,
    String telephone,
    String web,
    Optional<Desk> desk) {}
