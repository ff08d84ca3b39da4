package redrose.console.sso;

import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.console.pages.Pages;
import redrose.console.signin.SignIn;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;

/** The way in by single sign-on: away to the issuer, and back. */
public final class SsoPages implements PageFamily {
  private static final Logger LOG = LoggerFactory.getLogger(SsoPages.class);
  private static final String COOKIE = "__Host-redrose-away";
  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
  private static final int AWAY_MAX_S = 600;

  private final SsoConfig config;
  private final Issuer issuer;
  private final SignIn signIn;
  private final Pages pages;

  public SsoPages(SsoConfig config, SignIn signIn, Pages pages) {
    this.config = config;
    this.issuer = new Issuer(config);
    this.signIn = signIn;
    this.pages = pages;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(SignIn.SINGLE, Access.anybody(), this::away),
        Route.get(SignIn.SINGLE + "/back", Access.anybody(), this::back));
  }

  private Reply away(Request request) {
    var again = request.query().find("again").isPresent();
    var journey = Journey.begin(again, SignIn.next(request));
    try {
      return Reply.seeOther(issuer.signInAddress(journey).toString())
          .cookie(COOKIE + "=" + journey.cookie() + RULES + AWAY_MAX_S);
    } catch (SsoFailure e) {
      LOG.warn("Nobody can be sent to {}: {}", config.issuer(), e.getMessage());
      return pages.problem(503);
    }
  }

  private Reply back(Request request) {
    var journey = request.cookie(COOKIE).flatMap(Journey::of);
    var reply = journey.isEmpty() ? pages.problem(400) : arrive(request, journey.get());
    return reply.cookie(COOKIE + "=" + RULES + 0);
  }

  private Reply arrive(Request request, Journey journey) {
    try {
      var who = issuer.identify(URI.create(config.origin() + request.address()), journey);
      if (who.roles().isEmpty()) {
        LOG.info("{} has none of our roles", who.person());
        return pages.problem(403);
      }
      return signIn.begin(request, who.person(), who.roles(), who.signedInAt(), journey.next());
    } catch (SsoFailure | IllegalArgumentException e) {
      LOG.warn(
          "Somebody came back from {} and was not let in: {}", config.issuer(), e.getMessage());
      return pages.problem(400);
    }
  }
}
