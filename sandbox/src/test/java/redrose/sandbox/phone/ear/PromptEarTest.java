package redrose.sandbox.phone.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static redrose.sandbox.phone.ear.EarRun.cut;
import static redrose.sandbox.phone.ear.EarRun.noisy;
import static redrose.sandbox.phone.ear.EarRun.silence;
import static redrose.sandbox.phone.ear.EarRun.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redrose.prompts.audio.G711;
import redrose.sandbox.phone.Speaking;

class PromptEarTest {
  private static final Map<String, String> SENTENCES =
      Map.of(
          "welcome", "Hello. You are through to the council.",
          "reference", "Please key the reference number on your bill. Then press hash.",
          "card", "Please key the long number on the front of your card. Then press hash.",
          "one", "press one.",
          "two", "press two.",
          "thanks", "Thank you.",
          "wait", "Thank you. Please wait while we take your payment.",
          "goodbye", "Thank you for ringing. Goodbye.");

  private static EarRun ear() {
    var run = new EarRun();
    SENTENCES.forEach(run::knows);
    return run;
  }

  @Test
  void everyPromptIsKnownByItselfAndWhole() {
    for (var key : SENTENCES.keySet()) {
      var run = ear();
      run.hears(silence(300)).hears(run.sound(key)).hears(silence(2000)).hangsUp();
      assertThat(run.keys()).containsExactly(key);
      var heard = run.ended.getFirst();
      assertThat(heard.whole()).isTrue();
      assertThat(heard.correlation()).isCloseTo(1, within(0.001));
      assertThat(heard.fromMs()).isCloseTo(300, within(20L));
      assertThat(heard.toMs()).isCloseTo(300L + run.sound(key).length / 8, within(20L));
      assertThat(run.unknown).isEmpty();
    }
  }

  @Test
  void itDoesNotMatterWhereInAPacketAPromptBegins() {
    for (int samples = 1; samples < 160; samples += 53) {
      var run = ear();
      run.hears(new short[samples]).hears(run.sound("card")).hears(silence(500)).hangsUp();
      assertThat(run.keys()).containsExactly("card");
      assertThat(run.ended.getFirst().whole()).isTrue();
    }
  }

  @Test
  void aPromptThatIsCutIsHeardAsFarAsItWas() {
    var run = ear();
    run.hears(cut(run.sound("card"), 0.5)).pauses(2000).hangsUp();
    var heard = run.ended.getFirst();
    assertThat(heard.key()).isEqualTo("card");
    assertThat(heard.fractionHeard()).isCloseTo(0.5, within(0.1));
    assertThat(heard.toMs()).isCloseTo(run.sound("card").length / 16L, within(100L));
  }

  @Test
  void aPromptThatIsCutByTheNextOneEndsThere() {
    var run = ear();
    run.hears(cut(run.sound("card"), 0.4)).hears(run.sound("welcome")).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("card", "welcome");
    assertThat(run.ended.getFirst().whole()).isFalse();
    assertThat(run.ended.getLast().whole()).isTrue();
    assertThat(run.ended.getLast().fromMs())
        .isCloseTo((long) (run.sound("card").length * 0.4 / 8), within(40L));
  }

  @Test
  void whatWasCutBeforeItSaidTheAmountMayBeAnyAmount() {
    var most = Speaking.say("The most that you can pay here is five hundred pounds. Try again.");
    var more = Speaking.say("The most that you can pay here is five thousand pounds. Try again.");
    var run = new EarRun().knowsSound("above", "500", most).knowsSound("above", "5000", more);
    run.hears(cut(most, 0.3)).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("above");
    assertThat(run.ended.getFirst().orElse()).containsExactly("above");

    run = new EarRun().knowsSound("above", "500", most).knowsSound("above", "5000", more);
    run.hears(more).pauses(2000).hangsUp();
    assertThat(run.ended.getFirst().text()).isEqualTo("5000");
    assertThat(run.ended.getFirst().orElse()).isEmpty();
  }

  @Test
  void lostPacketsAreForgiven() {
    var run = ear();
    run.hears(without(run.sound("card"), 20, 41, 42)).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("card");
    assertThat(run.ended.getFirst().whole()).isTrue();
    assertThat(run.unknown).isEmpty();
  }

  @Test
  void aLongerGapInAPromptIsForgiven() {
    var run = ear();
    var sound = run.sound("card");
    run.hears(without(sound, 40, 41, 42, 43, 44, 45, 46, 47, 48)).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("card");
    assertThat(run.ended.getFirst().whole()).isTrue();
  }

  @Test
  void packetsThatCameLateInABurstCountAsComeInTime() {
    var run = ear();
    var sound = run.sound("card");
    run.hears(cut(sound, 0.3)).isHeldUp(2500).hears(EarRun.rest(sound, 0.3)).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("card");
    assertThat(run.ended.getFirst().whole()).isTrue();
    assertThat(run.ended.getFirst().toMs()).isCloseTo(sound.length / 8L, within(40L));
  }

  @Test
  void aPauseOfABusyLinesOwnInAPromptIsForgiven() {
    var run = ear();
    var sound = run.sound("card");
    run.hears(cut(sound, 0.3)).pauses(3000).hears(EarRun.rest(sound, 0.3)).hangsUp();
    assertThat(run.ended).singleElement().satisfies(heard -> assertThat(heard.whole()).isTrue());
  }

  @Test
  void noiseTwentyDecibelsBelowIsForgiven() {
    for (var key : SENTENCES.keySet()) {
      var run = ear();
      run.hears(noisy(run.sound(key), 20)).pauses(2000).hangsUp();
      assertThat(run.keys()).containsExactly(key);
      assertThat(run.ended.getFirst().whole()).isTrue();
    }
  }

  @Test
  void anotherCodecOnTheWayIsForgiven() {
    var run = ear();
    var bytes = G711.toMuLaw(run.sound("reference"));
    var samples = new short[bytes.length];
    for (int i = 0; i < bytes.length; i++) samples[i] = G711.fromMuLaw(bytes[i]);
    run.hears(samples).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("reference");
    assertThat(run.ended.getFirst().whole()).isTrue();
  }

  @Test
  void promptsWithoutAPauseBetweenAreToldApart() {
    var run = ear();
    var order = List.of("welcome", "one", "two", "one", "thanks", "card", "goodbye");
    order.forEach(key -> run.hears(run.sound(key)));
    run.pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactlyElementsOf(order);
    assertThat(run.ended).allMatch(Heard::whole);
    assertThat(run.unknown).isEmpty();
  }

  @Test
  void promptsThatBeginAlikeAreNamedOnlyWhereTheyDiffer() {
    var shared = Speaking.say("To pay a bill, press one.");
    var run = ear();
    run.knowsSound("short", shared);
    run.knowsSound("bill", EarRun.joined(shared, run.sound("welcome")));
    run.knowsSound("again", EarRun.joined(shared, run.sound("card")));
    run.hears(shared).hears(run.sound("card")).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("again");
    assertThat(run.began.getFirst().toMs()).isGreaterThan(shared.length / 8);
    run.hears(shared).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("again", "short");
  }

  @Test
  void aPromptThatIsHeardAgainIsToldAgain() {
    var run = ear();
    run.hears(cut(run.sound("card"), 0.6)).hears(run.sound("card")).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("card", "card");
    assertThat(run.ended.getLast().whole()).isTrue();
  }

  @Test
  void anotherSentenceIsUnknownAndNoPrompt() {
    var run = ear();
    run.hears(Speaking.say("The quick brown fox jumps over a lazy dog."))
        .hears(silence(300))
        .hears(run.sound("welcome"))
        .pauses(2000)
        .hangsUp();
    assertThat(run.keys()).containsExactly("welcome");
    assertThat(run.unknown).hasSize(1);
  }

  @Test
  void silenceAndFaintNoiseAreNothing() {
    var run = ear();
    run.hears(silence(3000)).hears(noisy(new short[24_000], 0)).pauses(2000).hangsUp();
    assertThat(run.ended).isEmpty();
    assertThat(run.unknown).isEmpty();
  }

  @Test
  void aSentenceMadeDuringTheCallIsLearntWhenItIsHeard() {
    var run = ear();
    run.hears(run.sound("welcome")).pauses(500);
    run.knows("readback", "You keyed five, zero, zero, one, two.");
    run.hears(run.sound("readback")).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("welcome", "readback");
    assertThat(run.ended.getLast().whole()).isTrue();
  }

  @Test
  void aSentenceMadeDuringTheCallIsLearntThoughItBeginsLikeAnother() {
    var shared = Speaking.say("You keyed five, zero,");
    var run = ear();
    run.knowsSound("older", EarRun.joined(shared, run.sound("two")));
    run.hears(run.sound("welcome"));
    run.knowsSound("newer", EarRun.joined(shared, run.sound("goodbye")));
    run.hears(run.sound("newer")).pauses(2000).hangsUp();
    assertThat(run.keys()).containsExactly("welcome", "newer");
    assertThat(run.began).extracting(Heard::key).containsExactly("welcome", "newer");
  }
}
