package redrose.prompts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import redrose.prompts.catalogue.Template;
import redrose.prompts.sound.BuiltSounds;
import redrose.prompts.sound.Fingerprint;
import redrose.prompts.sound.Label;
import redrose.prompts.sound.MadeSounds;
import redrose.prompts.sound.Sound;
import redrose.prompts.speech.Narrator;
import redrose.prompts.words.SpokenForms;

/** Makes utterances that the build could not: with values in them, or several in one. */
final class Composer {
  private static final int PAUSE_AFTER_SENTENCE_MS = 350;
  private static final int PAUSE_WITHIN_SENTENCE_MS = 120;

  private final Language language;
  private final Map<String, BuiltSounds.Entry> entries;
  private final Narrator narrator;
  private final MadeSounds folder;
  private final Optional<Composer> slower;

  /**
   * @param slower makes the same at a slower pace; a composer without one is that itself
   */
  Composer(
      Language language,
      List<BuiltSounds.Entry> index,
      Narrator narrator,
      MadeSounds folder,
      Optional<Composer> slower) {
    this.slower = slower;
    this.language = language;
    this.narrator = narrator;
    this.folder = folder;
    entries = index.stream().collect(Collectors.toMap(BuiltSounds.Entry::key, Function.identity()));
  }

  /** A prompt without variables, for which no built or recorded sound will do. */
  Saying plain(String key) {
    var entry = entries.get(key);
    var print = Fingerprint.of(narrator.version(), entry.text(), entry.spoken());
    return made(
        new Label(key, language.tag(), entry.text()),
        Fingerprint.fileName(key, print),
        false,
        () -> speak(entry.spoken()),
        UnaryOperator.identity());
  }

  /** A prompt with its values, spoken as one sentence. Only configuration's words may stay. */
  Saying fill(Prompt prompt, List<Value> values) {
    return fill(prompt, values, values.stream().anyMatch(value -> !(value instanceof Value.Text)));
  }

  /**
   * The same.
   *
   * @param passing whether a value is a caller's, so that the sound must not stay
   */
  Saying fill(Prompt prompt, List<Value> values, boolean passing) {
    var entry = entries.get(prompt.key());
    var written = byName(prompt, values, Value::written);
    var text = new Template(entry.text()).fill(written);
    var spoken = new Template(entry.spoken());
    var print = Fingerprint.of(narrator.version(), text, spoken.fill(written));
    return made(
        new Label(entry.key(), language.tag(), text),
        Fingerprint.fileName(entry.key(), print),
        passing,
        () -> speak(spoken.fill(byName(prompt, values, SpokenForms.of(language)::say))),
        same -> slower.map(slow -> slow.fill(prompt, values, passing)).orElse(same));
  }

  /** What a caller may say to choose it. */
  List<String> said(Prompt prompt) {
    return entries.get(prompt.key()).said();
  }

  /** Several in one file. */
  Saying join(List<Saying> parts) {
    var key = parts.stream().map(Saying::key).distinct().collect(Collectors.joining("+"));
    var text = parts.stream().map(Saying::text).collect(Collectors.joining(" "));
    return new Saying.Joined(
        key,
        text,
        () -> joined(new Label(key, language.tag(), text), parts),
        same -> slower.map(slow -> slow.join(slowly(parts))).orElse(same));
  }

  private static List<Saying> slowly(List<Saying> parts) {
    return parts.stream().map(Saying::slower).toList();
  }

  private Saying.Made joined(Label label, List<Saying> parts) {
    var paths = parts.stream().map(part -> part.file().base().toString());
    return made(
        label,
        "joined-" + Fingerprint.of(paths.toArray(String[]::new)),
        parts.stream().anyMatch(Saying::passing),
        () -> concatenate(parts),
        UnaryOperator.identity());
  }

  private Saying.Made made(
      Label label,
      String name,
      boolean passing,
      Supplier<Sound> maker,
      UnaryOperator<Saying> slowly) {
    var file = passing ? folder.passing(name) : folder.kept(name);
    return new Saying.Made(label, file, passing, maker, folder, slowly);
  }

  private Sound speak(String spoken) {
    return Sound.of(narrator.narrate(spoken));
  }

  private static Sound concatenate(List<Saying> parts) {
    List<Sound> sounds = new ArrayList<>();
    for (var part : parts) {
      sounds.add(part.sound());
      sounds.add(
          Sound.silence(endsInComma(part) ? PAUSE_WITHIN_SENTENCE_MS : PAUSE_AFTER_SENTENCE_MS));
    }
    sounds.removeLast();
    return Sound.concatenate(sounds);
  }

  private static boolean endsInComma(Saying part) {
    return part.text().endsWith(",") || part.text().endsWith("،");
  }

  private static Map<String, String> byName(
      Prompt prompt, List<Value> values, Function<Value, String> form) {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byName.put(prompt.variables().get(i).name(), form.apply(values.get(i)));
    }
    return byName;
  }
}
