package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** A store that is slow or away holds no call up, and nobody is charged. */
class StoreAwayTest {
  private static final String KEYS = "1|1|500123458#|1|4250#|1|";

  @Test
  void aStoreThatHangsEndsInWordsAndWithAPerson() {
    var store = TestDatabase.fresh();
    try (var proxy = store.proxy();
        var line = JourneyLine.open(store, store.settings(RoleMatrix.IVR, proxy))) {
      proxy.hang();
      var caller = WireCaller.pressing(KEYS).atTheCardDesk(line.cardDesk::pay);
      line.ringWithoutRecord(caller);

      assertThat(caller.heard())
          .containsSubsequence("pay.amount.readback", "pay.unavailable", "adviser.connecting");
      assertThat(caller.lentTo()).containsExactly("desks");

      proxy.restore();
      assertThat(
              line.outcomeOf(
                  line.ring(WireCaller.pressing(KEYS).atTheCardDesk(line.cardDesk::pay))))
          .isEqualTo("PAID");
    }
  }

  @Test
  void aStoreThatGoesWhileTheCardIsTakenLeavesTheOutcomeUnknown() {
    var store = TestDatabase.fresh();
    try (var proxy = store.proxy();
        var line = JourneyLine.open(store, store.settings(RoleMatrix.IVR, proxy))) {
      var caller =
          WireCaller.pressing(KEYS)
              .atTheCardDesk(
                  (token, channel) -> {
                    var word = line.cardDesk.pay(token, channel);
                    proxy.cut();
                    return word;
                  });
      line.ringWithoutRecord(caller);

      assertThat(caller.heard()).contains("pay.unknown", "pay.unknown.next");
      assertThat(caller.heard()).doesNotContain("pay.paid", "pay.declined");
      proxy.restore();
    }
  }

  @Test
  void aCallerOfAStoreThatIsAwayIsGreetedAndHeard() {
    var store = TestDatabase.fresh();
    try (var proxy = store.proxy();
        var line = JourneyLine.open(store, store.settings(RoleMatrix.IVR, proxy))) {
      proxy.cut();
      var caller = WireCaller.pressing("1|5|500123458#");
      line.ringWithoutRecord(caller);

      assertThat(caller.heard())
          .containsSubsequence("welcome", "menu.main.ask", "status.ask", "trouble")
          .contains("adviser.connecting");
      proxy.restore();
    }
  }
}
