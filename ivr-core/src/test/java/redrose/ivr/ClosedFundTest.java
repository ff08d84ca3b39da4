package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.ivr.directory.DirectoryReader;

class ClosedFundTest {
  static final String YAML =
      """
      adviser-desk: advisers
      funds:
        - code: library
          name: Library charges
          ledger-code: L1
          vat: outside-scope
          min-pence: 10
          max-pence: 10000
          reference: {mask: "####"}
          closed: {en: "Our libraries waive all charges this week."}
        - code: parking
          name: Parking
          ledger-code: P1
          vat: outside-scope
          min-pence: 10
          max-pence: 10000
          reference: {mask: "####"}
      services:
        - {code: fines, fund: library, name: {en: "library charges"}, bill: {en: "letter"}}
        - {code: notices, fund: parking, name: {en: "a parking notice"}, bill: {en: "notice"}}
      """;

  @Test
  void aClosedFundIsSaidAndTheOthersCanBePaid(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("directory.yaml"), YAML);
    try (var line = JourneyLine.open(DirectoryReader.read(file))) {
      var caller = WireCaller.pressing("1|1|!");
      var call = line.ring(caller);

      assertThat(caller.words())
          .contains("You can't pay for library charges on this line just now.")
          .contains("Our libraries waive all charges this week.");
      assertThat(caller.heard()).containsSubsequence("pay.closed", "menu.main.ask");
      assertThat(caller.heard()).doesNotContain("pay.reference.ask");
      assertThat(line.count("payment_request")).isZero();
      assertThat(line.outcomeOf(call)).isEqualTo("ABANDONED");
      assertThat(line.count("interaction_event WHERE kind = 'service_closed'")).isOne();

      var other = WireCaller.pressing("1|1|1|2|1234#|1|500#|1|").atTheCardDesk(line.cardDesk::pay);
      assertThat(line.outcomeOf(line.ring(other))).isEqualTo("PAID");
    }
  }
}
