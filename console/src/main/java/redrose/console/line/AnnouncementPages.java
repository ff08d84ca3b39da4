package redrose.console.line;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.ivr.live.Announcements;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.SettingValues;
import redrose.prompts.Language;
import redrose.prompts.LinearSound;
import redrose.requests.postgres.Database;
import redrose.requests.staff.Role;

/** What every caller hears after the greeting: listened to first, then set, taken off or undone. */
public final class AnnouncementPages implements PageFamily {
  private static final Map<String, String> DONE =
      Map.of(
          "set", "Callers hear it from the next call on.",
          "off", "Callers hear no announcement of yours any more.",
          "undone", "What stood before the last change stands again.");

  private final Pages pages;
  private final SettingDesk desk;
  private final Booth booth;

  public AnnouncementPages(Pages pages, Database database, Booth booth, Clock clock) {
    this.pages = pages;
    this.desk = new SettingDesk(database, clock);
    this.booth = booth;
  }

  @Override
  public List<Route> routes() {
    var supervisors = Access.only(Role.SUPERVISOR);
    return List.of(
        Route.get("/announcement", supervisors, this::show),
        Route.post("/announcement", supervisors, this::change),
        Route.get("/announcement/sound", supervisors, this::sound));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Announcement", "/announcement"));
  }

  private Reply show(Request request) {
    var words = new LinkedHashMap<String, String>();
    desk.now().announcement().forEach((language, said) -> words.put(language.tag(), said));
    return page(request, words, false, Optional.empty());
  }

  private Reply change(Request request) {
    var words = words(request);
    try {
      switch (request.form().find("do").orElse("")) {
        case "off" -> desk.change(request, LiveSettings.ANNOUNCEMENT, Optional.empty());
        case "undone" -> desk.undo(request, LiveSettings.ANNOUNCEMENT);
        case "set" -> {
          var value = SettingValues.announcement(words);
          desk.change(request, LiveSettings.ANNOUNCEMENT, Optional.of(value));
        }
        default -> {
          SettingValues.announcement(words);
          return page(request, words, true, Optional.empty());
        }
      }
    } catch (IllegalArgumentException e) {
      return page(request, words, false, Optional.of(e.getMessage()));
    }
    return Reply.seeOther("/announcement?done=" + request.form().find("do").orElseThrow());
  }

  private Map<String, String> words(Request request) {
    var words = new LinkedHashMap<String, String>();
    for (var language : booth.languages()) {
      request.form().find(language.tag()).ifPresent(said -> words.put(language.tag(), said));
    }
    return words;
  }

  private Reply page(
      Request request, Map<String, String> words, boolean listens, Optional<String> problem) {
    var model =
        new AnnouncementPage(
            desk.now().find(LiveSettings.ANNOUNCEMENT),
            booth.languages(),
            words,
            request.form().find("until").orElse(""),
            listens,
            desk.history(List.of(LiveSettings.ANNOUNCEMENT)),
            problem.map(sentence -> Map.of(field(sentence), sentence)).orElse(Map.of()),
            request.query().find("done").map(DONE::get));
    return pages
        .page("line/announcement.jte", pages.frame(request, "Announcement"), model)
        .refusedWhen(problem.isPresent());
  }

  private static String field(String sentence) {
    return sentence.startsWith("The end") ? "until" : "en";
  }

  private Reply sound(Request request) {
    var language =
        request.query().find("language").flatMap(Language::of).filter(booth.languages()::contains);
    var words =
        request
            .query()
            .find("words")
            .filter(said -> said.length() <= SettingValues.MOST_CHARACTERS);
    return pages.found(
        request,
        language.filter(_ -> words.isPresent()),
        one ->
            Reply.of(
                "audio/wav",
                LinearSound.wav(
                    List.of(Announcements.said(booth.voice(one), words.orElseThrow())))));
  }
}
