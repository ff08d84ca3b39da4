package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tries cards out at the real card desk. */
class LimitsTest {
  private static final AtomicInteger BILLS = new AtomicInteger();
  private static final String DECLINED = "40000000" + "00000002" + "#1239#123#";

  // a call that is being ended may still write a prompt, so a clean-up could find the folder not
  // empty
  @TempDir(cleanup = CleanupMode.NEVER)
  Path folder;

  private CardLine line;

  @BeforeEach
  void open() {
    line =
        new CardLine(
            folder,
            Map.of(
                "REDROSE_LIMIT_CALLER",
                "3",
                "REDROSE_LIMIT_WITHHELD",
                "1",
                "REDROSE_LIMIT_BILL",
                "0",
                "REDROSE_LIMIT_CARD",
                "2"));
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void aCardThatWasDeclinedTwiceIsNotTriedAThirdTimeAndThenTheCallerIsNotLetIn() {
    var tries = DECLINED + YES + "1 " + DECLINED + YES + "1 ";
    assertThat(line.caller(tries + DECLINED + YES).outcome()).contains("too_many");
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    assertThat(line.caller(DECLINED.replace("0002#", "9995#") + YES + "2 ").outcome())
        .contains("declined");
    assertThat(line.caller(CARD + YES).outcome()).contains("too_many");

    line.settle();
    assertThat(line.oracle.states()).containsExactly("CANCELLED", "PAID", "CANCELLED");
  }

  @Test
  void whoWithholdsTheNumberIsToldThatItIsForThatAndPaysByShowingIt() {
    assertThat(withheld(DECLINED + YES + "2 ").outcome()).contains("declined");
    assertThat(withheld(CARD + YES).outcome()).contains("too_many_withheld");
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");

    line.settle();
    assertThat(line.oracle.states()).containsExactly("CANCELLED", "PAID");
  }

  private WireCaller withheld(String keys) {
    var bills = line.agreedBy(null);
    var request = bills.request("withheld-" + BILLS.incrementAndGet());
    return line.bring(WireCaller.pressing(keys), bills.token(request), request.asteriskUniqueId());
  }

  @Test
  void anotherBillOfTheSameCallerIsPaidAsLongAsNothingIsDeclined() {
    for (int bill = 0; bill < 5; bill++) {
      var request = line.newRequest();
      var caller =
          line.bring(
              WireCaller.pressing(CARD + YES), line.token(request), request.asteriskUniqueId());
      assertThat(caller.outcome()).contains("paid");
    }
  }
}
