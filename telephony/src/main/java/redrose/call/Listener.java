package redrose.call;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.fastagi.command.ExecCommand;
import redrose.agi.AgiChannel;
import redrose.agi.CallerHungUp;

/**
 * Puts a question by way of Asterisk's {@code AudioSocket}, where a voice or the first key answers
 * it. Keys behind an entry come by AGI.
 */
final class Listener {
  private final AgiChannel channel;
  private final Player player;
  private final Notes notes;
  private final Listening by;

  Listener(AgiChannel channel, Player player, Notes notes, Listening by) {
    this.channel = channel;
    this.player = player;
    this.notes = notes;
    this.by = by;
  }

  VoiceWords words() {
    return by.words();
  }

  /**
   * What the caller answered; a key that they pressed is held by the player. Empty where nobody can
   * listen now: then nothing was said either.
   */
  Optional<Hearing> listen(Grammar<String> grammar, List<Utterance> usual, Entry entry) {
    var pace = player.pace();
    var prompt = usual.stream().map(pace::of).toList();
    var opened = by.ears().open(grammar, prompt, pace.of(entry));
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (var ear = opened.get()) {
      var begun = notes.now();
      try {
        channel.execute(new ExecCommand("AudioSocket", ear.socket()));
      } catch (CallerHungUp hungUp) {
        noteSaid(begun, prompt, ear.played(), new Hearing.Lost());
        throw hungUp;
      }
      var hearing = ear.hearing();
      noteSaid(begun, prompt, ear.played(), hearing);
      if (hearing instanceof Hearing.Pressed(var keys)) {
        keys.takeEach(player::hold);
      }
      return Optional.of(hearing);
    }
  }

  private void noteSaid(
      Instant begun, List<Utterance> prompt, List<Ears.Played> played, Hearing hearing) {
    var at = begun;
    for (int part = 0; part < played.size(); part++) {
      var one = played.get(part);
      at = at.plusMillis(one.heardMs());
      boolean isCut = !one.isWhole();
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("prompt", prompt.get(part).key());
      details.put("text", prompt.get(part).text());
      details.put("heardMs", one.heardMs());
      details.put("stoppedByKey", isCut && hearing instanceof Hearing.Pressed);
      details.put("stoppedByVoice", isCut && isSpoken(hearing));
      notes.noteAt(at, EventKind.SAID, details);
    }
  }

  private static boolean isSpoken(Hearing hearing) {
    return hearing instanceof Hearing.Said || hearing instanceof Hearing.NotUnderstood;
  }
}
