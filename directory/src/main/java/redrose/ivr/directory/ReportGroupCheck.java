package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.given;
import static redrose.ivr.directory.Fields.sayable;
import static redrose.ivr.directory.Fields.spoken;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redrose.call.Menu;
import redrose.ivr.directory.DirectoryFile.ReportCategoryEntry;
import redrose.ivr.directory.DirectoryFile.ReportGroupEntry;

/** Makes kinds of problem of what was written down, or says what is wrong with them. */
final class ReportGroupCheck {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int LONGEST_EXPECTED_DAYS = 365;

  private final Problems problems;
  private final Set<String> codes = new HashSet<>();

  ReportGroupCheck(Problems problems) {
    this.problems = problems;
  }

  /** The groups; none where the file has none, and then nothing can be reported. */
  List<ReportGroup> check(List<ReportGroupEntry> entries) {
    if (entries == null) {
      return List.of();
    }
    few("report-groups", entries);
    List<ReportGroup> groups = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      var path = "report-groups[%d]".formatted(i);
      var entry = entries.get(i);
      problems.attempt(path, () -> group(path, given("", entry))).ifPresent(groups::add);
    }
    return groups;
  }

  private ReportGroup group(String path, ReportGroupEntry entry) {
    var entries = given("categories", entry.categories());
    few(path + ".categories", entries);
    List<ReportCategory> categories = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      var place = "%s.categories[%d]".formatted(path, i);
      var category = entries.get(i);
      problems.attempt(place, () -> category(given("", category))).ifPresent(categories::add);
    }
    return new ReportGroup(code(entry.code()), spoken("name", entry.name()), categories);
  }

  private ReportCategory category(ReportCategoryEntry entry) {
    var code = code(entry.code());
    if (!codes.add(code)) {
      throw new Wrong("code", code + " is used twice: give one of them another");
    }
    int days = given("expected-days", entry.expectedDays());
    if (days < 1 || days > LONGEST_EXPECTED_DAYS) {
      throw new Wrong(
          "expected-days",
          "is %d: make it a number from 1 to %d".formatted(days, LONGEST_EXPECTED_DAYS));
    }
    return new ReportCategory(
        code,
        spoken("name", entry.name()),
        sayable("said", entry.said()),
        Boolean.TRUE.equals(entry.column()),
        days);
  }

  private static String code(String code) {
    if (!CODE.matcher(given("code", code)).matches()) {
      throw new Wrong("code", "is %s: make it small letters, digits and hyphens".formatted(code));
    }
    return code;
  }

  /** A menu has no more keys than callers keep in mind. */
  private void few(String path, List<?> entries) {
    if (entries.isEmpty() || entries.size() > Menu.MOST_OPTIONS) {
      problems.add(
          path, "has %d: callers are read 1 to %d".formatted(entries.size(), Menu.MOST_OPTIONS));
    }
  }
}
