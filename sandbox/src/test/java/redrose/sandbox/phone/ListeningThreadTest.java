package redrose.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ListeningThreadTest {
  private final CountDownLatch busy = new CountDownLatch(1);
  private final List<String> told = new ArrayList<>();

  private final AudioListener slow =
      new AudioListener() {
        @Override
        public void heard(short[] samples, long atMs) {
          if (atMs < 0) throw new IllegalStateException("as a test");
          try {
            busy.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          told.add("heard " + atMs);
        }

        @Override
        public void clock(long nowMs) {
          told.add("clock " + nowMs);
        }

        @Override
        public void over() {
          told.add("over");
        }
      };

  private final ListeningThread listening = new ListeningThread(List.of(slow));

  @Test
  void aBusyListenerIsToldEverythingInOrderAndWithItsTime() {
    listening.heard(new short[160], 20);
    listening.clock(30);
    listening.heard(new short[160], 40);
    busy.countDown();
    listening.over();
    assertThat(told).containsExactly("heard 20", "clock 30", "heard 40", "over");
    assertThat(listening.done()).isCompleted();
  }

  @Test
  void whatGoesWrongWithAPacketIsSaidAndTheRestIsHeard() {
    busy.countDown();
    listening.heard(new short[160], -1);
    listening.heard(new short[160], 20);
    listening.over();
    assertThat(told).endsWith("over");
    assertThatThrownBy(listening.done()::join).hasMessageContaining("as a test");
  }

  @Test
  void oneThatIsAMinuteBehindIsSaidToBe() {
    for (int i = 0; i <= ListeningThread.MOST_WAITING + 1; i++) {
      listening.heard(new short[160], 20L * i);
    }
    busy.countDown();
    listening.over();
    assertThatThrownBy(listening.done()::join).hasMessageContaining("too busy");
  }
}
