package redrose.console.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import redrose.console.web.Assets;
import redrose.console.web.PageFamily;
import redrose.console.web.PageFamily.MenuEntry;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.staff.Visitor;

/** Renders the templates of {@code src/main/jte}, which the build has compiled. */
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final FormTokens tokens;
  private final List<MenuItem> menu = new ArrayList<>();

  public Pages(Assets assets, FormTokens tokens) {
    this.assets = assets;
    this.tokens = tokens;
  }

  /** Puts a family's entries into the menu, after those that are there. */
  public void offer(PageFamily family) {
    for (var entry : family.menu()) {
      var route =
          family.routes().stream()
              .filter(one -> one.path().equals(entry.path()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(entry + " leads nowhere"));
      menu.add(new MenuItem(entry, route));
    }
  }

  /** What goes around a page that answers this request. */
  public Frame frame(Request request, String title) {
    return new Frame(
        title,
        request.visitor(),
        tokens.of(request),
        menuOf(request.visitor()),
        request.path(),
        assets);
  }

  /** The first page that somebody may see. */
  public String start(Visitor visitor) {
    return menuOf(Optional.of(visitor)).stream()
        .findFirst()
        .map(Frame.Entry::path)
        .orElse("/account");
  }

  /**
   * A page.
   *
   * @param template its path under {@code src/main/jte}
   * @param frame the template's parameter {@code frame}
   * @param model the template's parameter {@code model}
   */
  public Reply page(String template, Frame frame, Object model) {
    return Reply.page(html(template, Map.of("frame", frame, "model", model)));
  }

  /** A page that needs nothing but its frame. */
  public Reply page(String template, Frame frame) {
    return Reply.page(html(template, Map.of("frame", frame)));
  }

  /** Answers with what was found, or says that there is no such thing. */
  public <T> Reply found(Request request, Optional<T> thing, Function<T, Reply> answer) {
    return thing.map(answer).orElseGet(() -> problem(request, 404));
  }

  /** A part of a page, for a script that puts it there. */
  public String part(String template, Object model) {
    return html(template, Map.of("model", model));
  }

  /** What is shown where there is nothing else to show. */
  public Reply problem(int status) {
    return problem(new Frame("", Optional.empty(), "", List.of(), "", assets), status);
  }

  /** The same for somebody who is known. */
  public Reply problem(Request request, int status) {
    return problem(frame(request, ""), status);
  }

  private Reply problem(Frame frame, int status) {
    var problem = Problem.of(status);
    return page("problem.jte", frame.titled(problem.heading()), problem).status(status);
  }

  private List<Frame.Entry> menuOf(Optional<Visitor> visitor) {
    return visitor.stream()
        .flatMap(
            person ->
                menu.stream()
                    .filter(item -> person.hasAny(item.route().access().roles()))
                    .map(item -> new Frame.Entry(item.entry().label(), item.entry().path())))
        .toList();
  }

  private String html(String template, Map<String, Object> parameters) {
    var output = new StringOutput();
    templates.render(template, parameters, output);
    return output.toString();
  }

  private record MenuItem(MenuEntry entry, Route route) {}
}
