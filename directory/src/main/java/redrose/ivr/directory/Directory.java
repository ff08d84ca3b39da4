package redrose.ivr.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.call.Desk;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/**
 * What the council offers on this line.
 *
 * @param funds where money goes to
 * @param services in the order in which they are read out
 * @param reportGroups what can be reported, in the order in which it is read out; none where
 *     nothing can
 * @param advisers who answers when a caller wants a person
 * @param desks every desk whose hours are known, by its name
 * @param announcements what callers hear after the greeting, on the days that each names
 * @param councils who there is in the county and beside it
 * @param topics what residents ask about, in the order in which it is read out
 */
public record Directory(
    List<Fund> funds,
    List<Service> services,
    List<ReportGroup> reportGroups,
    StaffedDesk advisers,
    Map<String, StaffedDesk> desks,
    List<Announcement> announcements,
    Councils councils,
    List<Topic> topics) {
  public Directory {
    funds = List.copyOf(funds);
    services = List.copyOf(services);
    reportGroups = List.copyOf(reportGroups);
    desks = Map.copyOf(desks);
    announcements = List.copyOf(announcements);
    topics = List.copyOf(topics);
  }

  /** A desk by its name; one whose hours nobody knows is always open. */
  public StaffedDesk desk(String name) {
    return desks.getOrDefault(name, new StaffedDesk(new Desk(name), Optional.empty()));
  }

  /** Whether all of it has words in a language; otherwise that is not offered to callers. */
  public boolean speaks(Language language) {
    return services.stream().allMatch(service -> service.speaks(language))
        && topics.stream().allMatch(topic -> topic.names().containsKey(language))
        && reportGroups.stream().allMatch(group -> group.speaks(language));
  }

  /** The kind of problem that a code stands for; empty where it is no longer reported here. */
  public Optional<ReportCategory> category(String code) {
    return reportGroups.stream()
        .flatMap(group -> group.categories().stream())
        .filter(category -> category.code().equals(code))
        .findFirst();
  }
}
