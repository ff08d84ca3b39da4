package redrose.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SecretQuestionTest {
  private final CallFixture fixture = new CallFixture();

  @Test
  void onlyLengthAndOutcomeStandOnTheTimelineAndTheKeysAreWiped() {
    var seen = new AtomicReference<Keys>();
    var question =
        new SecretQuestion<>(
            "secret",
            Words.wording("ask"),
            Entry.ofDigits(4),
            keys -> {
              seen.set(keys);
              return Reading.accept(new String(keys.copy()).hashCode());
            });
    fixture.channel.presses("7315#");

    assertThat(fixture.call.ask(question))
        .isEqualTo(new Answer.Given<>("7315".hashCode(), Answer.How.KEYS));

    assertThat(seen.get().length()).isZero();
    assertThat(fixture.noted()).doesNotContain("7315").doesNotContain("keys=");
    assertThat(fixture.detail(EventKind.KEYED, "keyCount")).containsExactly(4);
    assertThat(fixture.detail(EventKind.KEYED, "outcome")).containsExactly("accepted");
  }

  @Test
  void keysPrintMasked() {
    try (var keys = new Keys()) {
      "4929".chars().forEach(key -> keys.add((char) key));
      assertThat(keys).hasToString("Keys[4 digits]");
    }
  }
}
