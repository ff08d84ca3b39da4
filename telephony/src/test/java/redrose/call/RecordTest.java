package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redrose.agi.CallerHungUp;

class RecordTest {
  private static final RecordingLimits LIMITS = new RecordingLimits(90_000, 4);

  private final CallFixture fixture = new CallFixture();

  private Recorded.End record() {
    return fixture.call.record("report.details", "/tmp/m", LIMITS).end();
  }

  @Test
  void whatIsSaidIsRecordedBehindATone() {
    fixture.channel.recording(35, "dtmf");

    assertThat(record()).isEqualTo(Recorded.End.KEY);
    assertThat(fixture.channel.commands.getLast())
        .isEqualTo("RECORD FILE \"/tmp/m\" \"wav\" \"#\" 90000 0 BEEP s=4");
    assertThat(fixture.detail(EventKind.RECORDED, "end")).containsExactly("key");
  }

  @Test
  void silenceAndTheLimitEndItToo() {
    fixture.channel.recording(0, "timeout");
    assertThat(record()).isEqualTo(Recorded.End.SILENCE_OR_LIMIT);
  }

  @Test
  void aHangUpKeepsWhatWasSaidAndIsFoundOutNext() {
    fixture.channel.recording(-1, "hangup");
    assertThat(record()).isEqualTo(Recorded.End.HANG_UP);

    fixture.channel.hangUpAt("RECORD FILE");
    assertThat(record()).as("told in place of the answer").isEqualTo(Recorded.End.HANG_UP);
    assertThatThrownBy(() -> fixture.call.say(new Words("next"))).isInstanceOf(CallerHungUp.class);
  }

  @Test
  void keysOfTheQuestionBeforeDoNotEndIt() {
    fixture.channel.presses("1#").recording(0, "timeout");
    assertThat(record()).isEqualTo(Recorded.End.SILENCE_OR_LIMIT);
    assertThat(fixture.channel.commands)
        .as("they are taken away first")
        .filteredOn(command -> command.startsWith("WAIT FOR DIGIT"))
        .hasSize(3);
  }
}
