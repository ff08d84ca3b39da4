package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.code;
import static redrose.ivr.directory.Fields.given;
import static redrose.ivr.directory.Fields.like;
import static redrose.ivr.directory.Fields.oneOf;
import static redrose.ivr.directory.Fields.sayable;
import static redrose.ivr.directory.Fields.spoken;

import java.util.Optional;
import redrose.call.Desk;
import redrose.ivr.directory.DirectoryFile.AnnouncementEntry;
import redrose.ivr.directory.DirectoryFile.CouncilEntry;
import redrose.ivr.directory.DirectoryFile.TopicEntry;

/** Makes councils, topics and announcements of what was written down, or says what is wrong. */
final class PlaceCheck {
  private PlaceCheck() {}

  static Council council(CouncilEntry entry) {
    return new Council(
        code("code", entry.code()),
        like(
            "name", entry.name(), "[\\p{L}][\\p{L} .'-]{1,79}", "a name in letters, as it is said"),
        like(
            "area", entry.area(), "[\\p{L}][\\p{L} .'-]{1,59}", "a name in letters, as it is said"),
        oneOf("tier", Tier.class, entry.tier()),
        like("ons", entry.ons(), "[EWSN][0-9]{8}", "the ONS code of its area, E07000123 for one"),
        like(
            "telephone",
            entry.telephone(),
            "0[0-9]{2,4}( ?[0-9]{3,4}){2}",
            "a number in groups, 01632 960123 for one"),
        like(
            "web",
            entry.web(),
            "[a-z0-9-]+(\\.[a-z0-9-]+)+(/[a-z0-9/-]*)?",
            "an address without https, preston.gov.uk for one"),
        Optional.ofNullable(entry.desk()).map(name -> desk("desk", name)));
  }

  static Topic topic(TopicEntry entry) {
    var doneBy = oneOf("done-by", Tier.class, entry.doneBy());
    if (doneBy == Tier.UNITARY) {
      throw new Wrong("done-by", "is unitary: make it county or district, a unitary does both");
    }
    var journey = Optional.ofNullable(entry.journey());
    if (journey.isPresent() && !Topic.JOURNEYS.contains(journey.get())) {
      throw new Wrong(
          "journey",
          "is %s: make it one of %s".formatted(journey.get(), String.join(", ", Topic.JOURNEYS)));
    }
    return new Topic(
        code("code", entry.code()),
        spoken("name", entry.name()),
        sayable("said", entry.said()),
        doneBy,
        journey);
  }

  static Announcement announcement(AnnouncementEntry entry) {
    var from = Optional.ofNullable(entry.from()).map(day -> HoursCheck.date("from", day));
    var until = Optional.ofNullable(entry.until()).map(day -> HoursCheck.date("until", day));
    if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
      throw new Wrong("until", "is %s, before it begins".formatted(until.get()));
    }
    return new Announcement(spoken("words", entry.words()), from, until);
  }

  static Desk desk(String field, String name) {
    try {
      return new Desk(given(field, name));
    } catch (Wrong e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Wrong(field, e.getMessage());
    }
  }
}
