package redrose.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.asteriskjava.fastagi.command.GetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.junit.jupiter.api.Test;

/** TCP keeps the order of bytes and nothing else: packets may come in any pieces. */
class WirePiecesTest {
  private static final String FIRST_REPLY = "100 Trying\r\n200 result=49 endpos=21600\n";
  private static final String SECOND_REPLY = "200 result=1 (żółć (x))\nHANGUP\n";

  /** The whole dialogue in one line. */
  private static Object script(AgiChannel channel) {
    var key = channel.execute(new StreamFileCommand("welcome", "1"));
    var variable = channel.execute(new GetVariableCommand("X"));
    return channel.request().uniqueId() + key.code() + key.attributes() + variable.extra();
  }

  private static final String OUTCOME = "1763770000.749{endpos=21600}żółć (x)";

  @Test
  void a_dialogue_split_in_two_at_any_place_is_the_same() throws Exception {
    try (var server = TestServer.of(WirePiecesTest::script)) {
      int bytes = bytes(RawCall.HEADERS + FIRST_REPLY + SECOND_REPLY).length;
      for (int at = 0; at <= bytes; at++) {
        var cut = new int[] {at};
        assertThat(play(server, cut)).as("split at %d", at).isEqualTo(OUTCOME);
      }
    }
  }

  @Test
  void a_dialogue_in_single_bytes_or_any_pieces_is_the_same() throws Exception {
    try (var server = TestServer.of(WirePiecesTest::script)) {
      int bytes = bytes(RawCall.HEADERS + FIRST_REPLY + SECOND_REPLY).length;
      var everywhere = new Random(1).ints(0, bytes);
      assertThat(play(server, java.util.stream.IntStream.range(0, bytes).toArray()))
          .isEqualTo(OUTCOME);
      var cuts = everywhere.iterator();
      for (int round = 0; round < 100; round++) {
        var some = new int[1 + round % 7];
        java.util.Arrays.setAll(some, _ -> cuts.nextInt());
        java.util.Arrays.sort(some);
        assertThat(play(server, some)).as("split at %s", some).isEqualTo(OUTCOME);
      }
    }
  }

  /** Plays Asterisk's side, each reply when its command has come, cut where the whole is cut. */
  private static Object play(TestServer server, int[] cuts) throws InterruptedException {
    try (var call = RawCall.connect(server.port())) {
      int from = 0;
      for (var part : new String[] {RawCall.HEADERS, FIRST_REPLY, SECOND_REPLY}) {
        from = sendCut(call, bytes(part), from, cuts);
        var _ = call.command();
      }
      return server.said();
    }
  }

  private static int sendCut(RawCall call, byte[] part, int offset, int[] cuts) {
    int from = 0;
    for (int cut : cuts) {
      int to = Math.clamp(cut - offset, from, part.length);
      call.send(part, from, to);
      from = to;
    }
    call.send(part, from, part.length);
    return offset + part.length;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
