package redrose.ivr.live;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Utterance;
import redrose.ivr.directory.Announcement;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Setting;

/**
 * What every caller hears after the greeting: what a supervisor has set, and what the directory has
 * for the day. Where it has no words in a language, callers hear it in English.
 */
public final class Announcements {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Map<Language, Voice> voices = new EnumMap<>(Language.class);
  private final List<Announcement> usual;
  private final LiveSettings settings;
  private final Clock clock;

  /**
   * What is announced.
   *
   * @param voices of the languages that are offered, English among them
   * @param usual the directory's
   */
  public Announcements(
      Collection<Voice> voices, List<Announcement> usual, LiveSettings settings, Clock clock) {
    voices.forEach(voice -> this.voices.put(voice.language(), voice));
    this.usual = usual;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is heard now in a language. */
  public List<Utterance> in(Language language) {
    var today = LocalDate.ofInstant(clock.instant(), HERE);
    var days = usual.stream().filter(one -> one.isOn(today)).map(Announcement::words);
    return Stream.concat(Stream.of(settings.announcement()), days)
        .filter(words -> !words.isEmpty())
        .map(words -> say(words, language))
        .toList();
  }

  /** Everything that the directory may have to say, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return usual.stream().flatMap(one -> inAll(one.words()));
  }

  /** Makes the audio of what has just been set, so that no caller waits for it. */
  public void prepare(List<Setting> set) {
    set.stream()
        .filter(setting -> setting.key().equals(LiveSettings.ANNOUNCEMENT))
        .map(LiveSettings::words)
        .filter(words -> !words.isEmpty())
        .flatMap(this::inAll)
        .forEach(Utterance::sounds);
  }

  private Stream<Utterance> inAll(Map<Language, String> words) {
    return voices.keySet().stream().map(language -> say(words, language));
  }

  private Utterance say(Map<Language, String> words, Language language) {
    var spoken = words.containsKey(language) ? language : Language.EN;
    return said(voices.get(spoken), words.getOrDefault(spoken, ""));
  }

  /** These words as callers hear them. */
  public static Utterance said(Voice voice, String words) {
    return voice.sayConfigured(LinePrompts.ANNOUNCEMENT, Value.text(words));
  }
}
