package redrose.sandbox.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
  @Test
  void whatIsGivenOnceIsNotGivenAgain() {
    var given = new HashSet<Integer>();
    for (int i = 0; i < 20; i++) {
      int first = FreePorts.run(100);
      assertThat(first).isEven();
      assertThat(IntStream.range(first, first + 100).boxed()).allMatch(given::add);
      assertThat(given.add(FreePorts.one())).isTrue();
    }
  }

  @Test
  void theFirstPortOfABlockIsHeldSoThatOtherProcessesLeaveTheRest() {
    int block = FreePorts.one() / FreePorts.BLOCK * FreePorts.BLOCK;
    assertThat(FreePorts.isFreeTcp(block)).isFalse();
  }
}
