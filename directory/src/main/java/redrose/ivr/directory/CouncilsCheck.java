package redrose.ivr.directory;

import static redrose.ivr.directory.DirectoryCheck.known;
import static redrose.ivr.directory.DirectoryCheck.orNone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who does what, and whether it holds together. */
record CouncilsCheck(Councils councils, List<Topic> topics) {
  static CouncilsCheck check(DirectoryFile written, Problems problems) {
    var all =
        problems.each("councils", orNone(written.councils()), PlaceCheck::council, Council::code);
    addSameAreas(List.copyOf(all.values()), problems);
    var topics = problems.each("topics", orNone(written.topics()), PlaceCheck::topic, Topic::code);
    Optional<Council> own =
        written.council() == null
            ? Optional.empty()
            : problems.attempt("", () -> known("council", "councils", written.council(), all));
    var councils = new Councils(own, List.copyOf(all.values()));
    if (written.council() == null && !topics.isEmpty()) {
      problems.add("council", "is missing: say which of the councils this line is");
    } else if (councils.everywhere().isEmpty() && !topics.isEmpty() && own.isPresent()) {
      problems.add("councils", "there is none that does what is done for the county: add it");
    }
    return new CouncilsCheck(councils, List.copyOf(topics.values()));
  }

  private static void addSameAreas(List<Council> all, Problems problems) {
    Map<String, Council> byArea = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      var other = byArea.putIfAbsent(all.get(i).onsCode(), all.get(i));
      if (other != null) {
        problems.add(
            "councils[%d].ons".formatted(i),
            "%s is the area of %s already: mend one of them"
                .formatted(all.get(i).onsCode(), other.code()));
      }
    }
  }
}
