package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.leak.Canary;
import redrose.sandbox.leak.Finding;
import redrose.sandbox.leak.Scan;

/**
 * After all calls: the card numbers that were keyed are in no file of the run and in no timeline,
 * digit by digit either.
 */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@Tag("packaged")
class NoCardIsKeptTest {
  private static final List<String> CARDS = List.of("42".repeat(8), "4000000000000" + "002");

  @Test
  void noFileOfTheRunHoldsACardNumber() throws IOException {
    ScriptedCalls.all();
    assertThat(filesWithACard()).isEmpty();
  }

  @Test
  void theScanFindsOneThatIsThere() throws IOException {
    ScriptedCalls.all();
    var planted = Files.createTempFile(RunningStack.STATE, "planted", ".log");
    try {
      Files.writeString(planted, "card=" + inGroups(CARDS.getFirst()) + ";");
      assertThat(filesWithACard()).containsExactly(planted.getFileName().toString());
    } finally {
      Files.delete(planted);
    }
  }

  @Test
  void noTimelineHoldsOneDigitByDigit() {
    for (var script : List.of("pay.call", "pay-declined-then-good.call")) {
      var keyed =
          ScriptedCalls.verdict(script).record().interaction().events().stream()
              .map(event -> event.details().path("keys").asText())
              .collect(Collectors.joining());
      assertThat(keyed).isNotEmpty();
      assertThat(CARDS).noneMatch(card -> keyed.contains(card.substring(0, 8)));
    }
  }

  private static List<String> filesWithACard() throws IOException {
    var scan = new Scan(CARDS.stream().map(Canary::keys).toList());
    return scan.of(RunningStack.STATE).stream().map(Finding::where).distinct().toList();
  }

  private static String inGroups(String card) {
    return String.join(" ", card.split("(?<=\\G.{4})"));
  }
}
