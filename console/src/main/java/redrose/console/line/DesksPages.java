package redrose.console.line;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import redrose.console.pages.Pages;
import redrose.console.pages.Words;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.directory.StaffedDesk;
import redrose.ivr.live.ClosedWords;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.OpenDesks;
import redrose.ivr.live.SettingValues;
import redrose.ivr.live.WallClock;
import redrose.prompts.Language;
import redrose.prompts.LinearSound;
import redrose.requests.postgres.Database;
import redrose.requests.staff.Role;

/** Desks: whether somebody is there, and holding them open or closed while calls come in. */
public final class DesksPages implements PageFamily {
  private static final int LONGEST_HOURS = 1_000;
  private static final Map<String, String> DONE =
      Map.of(
          "open", "It is held open, from the next call on.",
          "closed", "It is held closed, from the next call on.",
          "hours", "It has these hours, from the next call on.",
          "lines", "So many callers can be talked to at a time.",
          "usual", "It goes by the directory again.",
          "undone", "What stood before the last change stands again.");

  private final Pages pages;
  private final SettingDesk settings;
  private final Booth booth;
  private final BankHolidays holidays;
  private final Clock clock;
  private final Map<String, StaffedDesk> desks;

  public DesksPages(
      Pages pages,
      Database database,
      Booth booth,
      Directory directory,
      BankHolidays holidays,
      Clock clock) {
    this.pages = pages;
    this.settings = new SettingDesk(database, clock);
    this.booth = booth;
    this.holidays = holidays;
    this.clock = clock;
    this.desks = new TreeMap<>(directory.desks());
    this.desks.put(directory.advisers().code(), directory.advisers());
  }

  @Override
  public List<Route> routes() {
    var supervisors = Access.only(Role.SUPERVISOR);
    return List.of(
        Route.get("/desks", supervisors, this::list),
        Route.get("/desks/:desk", supervisors, this::show),
        Route.post("/desks/:desk", supervisors, this::change),
        Route.get("/desks/:desk/sound", supervisors, this::sound));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Desks", "/desks"));
  }

  private Reply list(Request request) {
    var now = settings.now();
    var states = desks.values().stream().map(desk -> state(desk, now)).toList();
    return pages.page("line/desks.jte", pages.frame(request, "Desks"), new DeskList(states));
  }

  private Reply show(Request request) {
    return pages.found(
        request,
        find(request),
        desk -> {
          var hours = settings.now().hours(desk.code()).or(desk::hours);
          return page(request, desk, DeskForm.of(hours), Optional.empty());
        });
  }

  private Reply change(Request request) {
    return pages.found(request, find(request), desk -> change(request, desk));
  }

  private Reply change(Request request, StaffedDesk desk) {
    var form = DeskForm.of(request.form());
    var what = what(request);
    try {
      switch (what) {
        case "open", "closed" ->
            change(
                request,
                LiveSettings.openKey(desk.code()),
                SettingValues.open(what.equals("open")));
        case "hours" ->
            change(request, LiveSettings.hoursKey(desk.code()), SettingValues.hours(form.week()));
        case "lines" ->
            change(
                request, LiveSettings.linesKey(desk.code()), SettingValues.lines(form.lineCount()));
        case "usual" -> settings.reset(request, LiveSettings.keys(desk.code()));
        case "undone" -> settings.undoLast(request, LiveSettings.keys(desk.code()));
        default -> {
          var heard = form.listeningTo(SettingValues.hours(form.week()));
          return page(request, desk, heard, Optional.empty());
        }
      }
    } catch (IllegalArgumentException e) {
      return page(request, desk, form, Optional.of(e.getMessage()));
    }
    return Reply.seeOther("/desks/" + desk.code() + "?done=" + what);
  }

  private static String what(Request request) {
    return request.form().find("do").orElse("");
  }

  private void change(Request request, String key, String value) {
    settings.change(request, key, Optional.of(value));
  }

  private Reply page(Request request, StaffedDesk desk, DeskForm form, Optional<String> problem) {
    var now = settings.now();
    var model =
        new DeskPage(
            state(desk, now),
            now.lines(desk.code()),
            form,
            settings.history(LiveSettings.keys(desk.code())),
            problem.map(said -> Map.of(form.field(what(request), said), said)).orElse(Map.of()),
            request.query().find("done").map(DONE::get));
    return pages
        .page("line/desk.jte", pages.frame(request, Words.of(desk.code())), model)
        .refusedWhen(problem.isPresent());
  }

  /** What a caller who wants the desk hears while nobody is there: now, or with other hours. */
  private Reply sound(Request request) {
    var language =
        request.query().find("language").flatMap(Language::of).filter(booth.languages()::contains);
    return pages.found(
        request,
        find(request).filter(_ -> language.isPresent()),
        desk -> {
          var now = settings.now();
          var open = new OpenDesks(now, holidays, clock);
          var written = written(request);
          var usual = now.hours(desk.code()).or(desk::hours);
          var closed =
              written.isPresent()
                  ? open.ifClosed(written, false)
                  : open.closed(desk).orElseGet(() -> open.ifClosed(usual, true));
          var words =
              new ClosedWords(booth.voice(language.orElseThrow()), new WallClock(clock)).of(closed);
          return Reply.of("audio/wav", LinearSound.wav(words));
        });
  }

  /** Hours that are in the address to be listened to. */
  private static Optional<OpeningHours> written(Request request) {
    try {
      return request
          .query()
          .find("hours")
          .filter(text -> text.length() <= LONGEST_HOURS)
          .map(OpeningHours::parse);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private DeskState state(StaffedDesk desk, LiveSettings now) {
    return new DeskState(
        desk.code(),
        new OpenDesks(now, holidays, clock).closed(desk),
        now.find(LiveSettings.openKey(desk.code())),
        now.hours(desk.code()).or(desk::hours),
        now.hours(desk.code()).isPresent());
  }

  private Optional<StaffedDesk> find(Request request) {
    return Optional.ofNullable(desks.get(request.part("desk")));
  }
}
