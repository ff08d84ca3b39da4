package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.given;
import static redrose.ivr.directory.Fields.sayable;
import static redrose.ivr.directory.Fields.spoken;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import redrose.ivr.directory.DirectoryFile.DeskEntry;
import redrose.ivr.directory.DirectoryFile.FundEntry;
import redrose.ivr.directory.DirectoryFile.HoursEntry;
import redrose.ivr.directory.DirectoryFile.ServiceEntry;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/** Makes a directory of what was written down, or says everything that is wrong with it. */
final class DirectoryCheck {
  private final Problems problems;

  DirectoryCheck(Problems problems) {
    this.problems = problems;
  }

  Directory check(DirectoryFile written) {
    var accounts =
        problems.each(
            "funds",
            listed("funds", written.funds()),
            Account::of,
            account -> account.fund().code());
    var services =
        problems.each(
            "services",
            listed("services", written.services()),
            entry -> service(entry, accounts),
            Service::code);
    var desks = desks(written);
    var advisers =
        problems.attempt(
            "",
            () -> {
              var desk = PlaceCheck.desk("adviser-desk", written.adviserDesk());
              return desks.getOrDefault(desk.name(), new StaffedDesk(desk, Optional.empty()));
            });
    var announcements =
        problems.each(
            "announcements",
            orNone(written.announcements()),
            PlaceCheck::announcement,
            Function.identity());
    var councils = CouncilsCheck.check(written, problems);
    var reportGroups = new ReportGroupCheck(problems).check(written.reportGroups());
    problems.throwIfAny();
    return new Directory(
        accounts.values().stream().map(Account::fund).toList(),
        List.copyOf(services.values()),
        reportGroups,
        advisers.orElseThrow(),
        desks,
        List.copyOf(announcements.values()),
        councils.councils(),
        councils.topics());
  }

  /** A fund, and what is said to who wants to pay into it while it takes nothing. */
  private record Account(Fund fund, Optional<Map<Language, String>> closed) {
    static Account of(FundEntry entry) {
      return new Account(
          FundCheck.fund(entry),
          Optional.ofNullable(entry.closed()).map(words -> spoken("closed", words)));
    }
  }

  private Map<String, StaffedDesk> desks(DirectoryFile written) {
    var hours =
        problems.each("opening-hours", orNone(written.openingHours()), Hours::of, Hours::code);
    return problems.each(
        "desks", orNone(written.desks()), entry -> desk(entry, hours), desk -> desk.desk().name());
  }

  private record Hours(String code, OpeningHours hours) {
    static Hours of(HoursEntry entry) {
      return new Hours(Fields.code("code", entry.code()), HoursCheck.hours(entry));
    }
  }

  private static StaffedDesk desk(DeskEntry entry, Map<String, Hours> hours) {
    var desk = PlaceCheck.desk("code", entry.code());
    if (entry.hours() == null) {
      return new StaffedDesk(desk, Optional.empty());
    }
    return new StaffedDesk(
        desk, Optional.of(known("hours", "opening-hours", entry.hours(), hours).hours()));
  }

  private static Service service(ServiceEntry entry, Map<String, Account> accounts) {
    var account = known("fund", "funds", given("fund", entry.fund()), accounts);
    return new Service(
        given("code", entry.code()),
        account.fund(),
        spoken("name", entry.name()),
        spoken("bill", entry.bill()),
        sayable("said", entry.said()),
        account.closed());
  }

  static <T> T known(String field, String section, String code, Map<String, T> all) {
    var found = all.get(code);
    if (found == null) {
      throw new Wrong(
          field,
          "there is no %s in %s that holds: add it there, or mend it".formatted(code, section));
    }
    return found;
  }

  static <T> List<T> orNone(List<T> entries) {
    return entries == null ? List.of() : entries;
  }

  private <T> List<T> listed(String what, List<T> entries) {
    if (entries == null || entries.isEmpty()) {
      problems.add(what, "there is none: write one at least");
      return List.of();
    }
    return entries;
  }
}
