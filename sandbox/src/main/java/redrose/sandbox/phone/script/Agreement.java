package redrose.sandbox.phone.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import redrose.call.EventKind;
import redrose.sandbox.phone.ear.Heard;
import redrose.sandbox.record.EventRecord;
import redrose.sandbox.record.InteractionRecord;

/**
 * Whether what the caller heard is what the line's record says it played, prompt by prompt and in
 * the same words. A prompt that was cut where another sounds the same is either of the two.
 */
public final class Agreement {
  /** What is played for less than this can't be known by its sound. */
  private static final long TOO_SHORT_TO_KNOW_MS = 800;

  /** The dialplan's own, played when nobody keeps a record. */
  private static final String WITHOUT_RECORD = "system.";

  /** What the caller said, played back to them: no prompt's sound. */
  private static final String OWN_MESSAGE = "report.message";

  private Agreement() {}

  private record Said(String key, String text, long heardMs) {
    boolean isAs(Heard heard) {
      return (key.equals(heard.key()) && text.equals(heard.text())) || heard.orElse().contains(key);
    }
  }

  /** What disagrees, each in a sentence; empty where caller and record agree. */
  public static List<String> disagreements(CallReport report, InteractionRecord interaction) {
    var said =
        interaction.events().stream().filter(Agreement::isSaid).map(Agreement::said).toList();
    var heard =
        report.heard().stream().filter(one -> !one.key().startsWith(WITHOUT_RECORD)).toList();
    var found = new ArrayList<String>();
    interaction.events().stream()
        .filter(event -> event.kind().equals(EventKind.UNPLAYABLE))
        .map(event -> "the record says that it could not play " + text(event.details(), "prompt"))
        .forEach(found::add);
    compare(said, heard, found);
    return found;
  }

  private static boolean isSaid(EventRecord event) {
    return event.kind().equals(EventKind.SAID)
        && !text(event.details(), "prompt").equals(OWN_MESSAGE);
  }

  private static Said said(EventRecord event) {
    var details = event.details();
    return new Said(
        text(details, "prompt"), text(details, "text"), details.path("heardMs").asLong());
  }

  private static String text(JsonNode details, String name) {
    return details.path(name).asText();
  }

  /** Walks both from the end along the longest run of prompts that they share. */
  private static void compare(List<Said> said, List<Heard> heard, List<String> found) {
    var shared = sharedFrom(said, heard);
    int s = 0;
    int h = 0;
    while (s < said.size() || h < heard.size()) {
      if (s < said.size() && h < heard.size() && said.get(s).isAs(heard.get(h))) {
        s++;
        h++;
      } else if (h == heard.size() || (s < said.size() && shared[s + 1][h] >= shared[s][h + 1])) {
        missed(said.get(s++), found);
      } else {
        unrecorded(heard.get(h), h == heard.size() - 1, found);
        h++;
      }
    }
  }

  /** How many prompts both share from each place of one and of the other on. */
  private static int[][] sharedFrom(List<Said> said, List<Heard> heard) {
    var shared = new int[said.size() + 1][heard.size() + 1];
    for (int s = said.size() - 1; s >= 0; s--) {
      for (int h = heard.size() - 1; h >= 0; h--) {
        shared[s][h] =
            said.get(s).isAs(heard.get(h))
                ? shared[s + 1][h + 1] + 1
                : Math.max(shared[s + 1][h], shared[s][h + 1]);
      }
    }
    return shared;
  }

  private static void missed(Said said, List<String> found) {
    if (said.heardMs() >= TOO_SHORT_TO_KNOW_MS) {
      found.add(
          "recorded as played for %d ms but not heard: %s".formatted(said.heardMs(), said.key()));
    }
  }

  /** A prompt in the midst of which the call ended is not noted as played. */
  private static void unrecorded(Heard heard, boolean isLast, List<String> found) {
    if (!isLast || heard.whole()) {
      found.add("heard at %d ms but not recorded: %s".formatted(heard.fromMs(), heard.key()));
    }
  }
}
