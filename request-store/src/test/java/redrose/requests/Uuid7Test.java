package redrose.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
  @Test
  void anIdSaysItsVersionItsVariantAndWhenItWasMade() {
    var before = System.currentTimeMillis();
    var id = Uuid7.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
  }

  @Test
  void idsAscendAsTextAndAsNumbersHoweverFastTheyAreMade() {
    var ids = Stream.generate(Uuid7::next).limit(20_000).toList();

    assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
    assertThat(ids.stream().map(UUID::getMostSignificantBits).toList()).isSorted();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void noTwoThreadsGetTheSame() throws InterruptedException {
    Set<UUID> ids = ConcurrentHashMap.newKeySet();
    var threads =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    Thread.startVirtualThread(
                        () -> Stream.generate(Uuid7::next).limit(1_000).forEach(ids::add)))
            .toList();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(ids).hasSize(8_000);
  }
}
