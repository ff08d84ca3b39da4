package redrose.ivr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Utterance;
import redrose.ivr.frontdoor.Rooms;
import redrose.ivr.frontdoor.Rooms.Room;
import redrose.ivr.journeys.language.LanguageChoice;
import redrose.ivr.live.Announcements;
import redrose.prompts.Language;
import redrose.prompts.Voice;
import redrose.prompts.Voices;

/**
 * A house for each language that is offered: one that is spoken here, and that the directory has
 * words in.
 */
record Houses(
    Map<Language, House> byLanguage,
    List<Voice> voices,
    LanguageChoice choice,
    Announcements announcements) {
  private static final Logger LOG = LoggerFactory.getLogger(Houses.class);

  static Houses of(Voices spoken, Site site, Supplies supplies) {
    var directory = site.directory();
    var offered =
        spoken.all().stream().filter(voice -> directory.speaks(voice.language())).toList();
    say(spoken, offered);
    var houses = new EnumMap<Language, House>(Language.class);
    for (var voice : offered) {
      houses.put(voice.language(), new House(voice, site, supplies));
    }
    return new Houses(
        houses,
        offered,
        new LanguageChoice(offered, new StoreLanguages(supplies.database())),
        new Announcements(offered, directory.announcements(), site.live(), supplies.clock()));
  }

  Rooms rooms() {
    return new Rooms(
        voices.stream().collect(Collectors.toMap(Voice::language, this::room)),
        choice,
        announcements);
  }

  private Room room(Voice voice) {
    var house = byLanguage.get(voice.language());
    return new Room(
        voice,
        house.menu(),
        house.access(),
        house.status(),
        house.callBack(),
        house.adviserSide(),
        house.feedback(),
        house.resume());
  }

  /** What can be said in English without knowing anything of a caller, and all offers. */
  Stream<Utterance> english() {
    return Stream.of(
            choice.utterances(),
            announcements.utterances(),
            byLanguage.get(Language.EN).utterances())
        .flatMap(words -> words);
  }

  /** The same in the others. */
  Stream<Utterance> others() {
    return byLanguage.entrySet().stream()
        .filter(house -> house.getKey() != Language.EN)
        .flatMap(house -> house.getValue().utterances());
  }

  /** Which languages callers are offered, and why not others. */
  private static void say(Voices spoken, List<Voice> offered) {
    LOG.info(
        "Callers are offered {}",
        offered.stream().map(voice -> voice.language().tag()).collect(Collectors.joining(", ")));
    spoken.missing().forEach((language, why) -> notOffered(language, why));
    spoken.all().stream()
        .filter(voice -> !offered.contains(voice))
        .forEach(
            voice ->
                notOffered(voice.language(), "the directory lacks words for a service or a topic"));
  }

  private static void notOffered(Language language, String why) {
    LOG.warn("Callers are not offered {} ({}): {}", language.tag(), language.ownName(), why);
  }
}
