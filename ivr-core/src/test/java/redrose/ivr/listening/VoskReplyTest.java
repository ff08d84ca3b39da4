package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Replies as Vosk 0.3.45 writes them. */
class VoskReplyTest {
  @Test
  void wordsSoFar() {
    var recognition = VoskReply.partial("{\n  \"partial\" : \"no not right\"\n}");

    assertThat(recognition.isOver()).isFalse();
    assertThat(recognition.hypotheses().getFirst().words()).containsExactly("no", "not", "right");
  }

  @Test
  void nothingSoFar() {
    assertThat(VoskReply.partial("{\"partial\" : \"\"}").hasWords()).isFalse();
  }

  @Test
  void alternativesHaveProbabilitiesAgainstEachOther() {
    var recognition =
        VoskReply.result(
            """
            {"alternatives" : [
              {"confidence" : 342.391998, "result" : [], "text" : "no [unk] not right"},
              {"confidence" : 341.288818, "result" : [], "text" : "no yes not right"}]}
            """);

    assertThat(recognition.isOver()).isTrue();
    assertThat(recognition.hypotheses()).hasSize(2);
    assertThat(recognition.hypotheses().getFirst().words())
        .containsExactly("no", "[unk]", "not", "right");
    assertThat(recognition.hypotheses().getFirst().probability()).isCloseTo(0.751, within(0.001));
    assertThat(recognition.hypotheses().getLast().probability()).isCloseTo(0.249, within(0.001));
  }

  @Test
  void silence() {
    var recognition =
        VoskReply.result("{\"alternatives\" : [{\"confidence\" : 203.68, \"text\" : \"\"}]}");

    assertThat(recognition).isEqualTo(new Recognition(List.of(), true));
  }
}
