package redrose.console.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import redrose.console.pages.Pages;
import redrose.console.web.Gate;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.postgres.StaffSessions;
import redrose.requests.staff.Visitor;

/**
 * Lets in who may: knows people by their session, forms by their token, and each route by the roles
 * that it is for. What is not allowed is refused, also where a link to it was never shown.
 */
final class Doorkeeper implements Gate {
  /** For so long after showing who they are may somebody do what moves money. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** Where a browser says that a request was made (Fetch Metadata); absent in an old one. */
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private final BrowserCookies cookies;
  private final StaffSessions sessions;
  private final Pages pages;
  private final InstantSource clock;

  Doorkeeper(BrowserCookies cookies, StaffSessions sessions, Pages pages, InstantSource clock) {
    this.cookies = cookies;
    this.sessions = sessions;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Passage open(Request request, Route route) {
    if (route.method().equals("POST") && route.checksForms() && !isOurForm(request)) {
      return new Refused(pages.problem(400));
    }
    if (route.access().open()) {
      return new Let(request);
    }
    var visitor = cookies.session(request).map(Tokens::sha256).flatMap(sessions::find);
    if (visitor.isEmpty()) {
      return new Refused(toSignIn("/sign-in", request, route));
    }
    var known = request.from(visitor.get());
    if (!visitor.get().hasAny(route.access().roles())) {
      return new Refused(pages.problem(known, 403));
    }
    if (route.access().fresh() && !isFresh(visitor.get())) {
      return new Refused(
          toSignIn(visitor.get().local() ? "/sign-in/again" : SignIn.SINGLE_AGAIN, request, route));
    }
    return new Let(known);
  }

  private boolean isFresh(Visitor visitor) {
    return Duration.between(visitor.signedInAt(), clock.instant()).compareTo(FRESH) <= 0;
  }

  private boolean isOurForm(Request request) {
    var site = request.header("Sec-Fetch-Site");
    if (site.isPresent() && !OUR_OWN.contains(site.get())) {
      return false;
    }
    var expected = cookies.of(request);
    return !expected.isEmpty() && Tokens.same(expected, request.form().raw("form"));
  }

  /**
   * Afterwards they come back to the page. A form has to be filled in again: one that needs a fresh
   * sign-in is shown at the address that it is sent to.
   */
  private static Reply toSignIn(String address, Request request, Route route) {
    var next =
        route.method().equals("GET")
            ? Optional.of(request.address())
            : Optional.of(request.path()).filter(_ -> route.access().fresh());
    return Reply.seeOther(
        address
            + next.filter(path -> !path.equals("/"))
                .map(
                    path ->
                        (address.contains("?") ? "&" : "?")
                            + "next="
                            + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse(""));
  }
}
