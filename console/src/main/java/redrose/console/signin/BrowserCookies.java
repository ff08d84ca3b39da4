package redrose.console.signin;

import java.util.Optional;
import redrose.console.pages.FormTokens;
import redrose.console.web.Request;

/**
 * The console's two cookies: one of a session, one of a browser that has not signed in yet, which
 * protects the sign-in form itself. {@code __Host-} ties them to this host (RFC 6265bis).
 */
final class BrowserCookies implements FormTokens {
  private static final String SESSION = "__Host-redrose";
  private static final String DOOR = "__Host-redrose-door";
  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  Optional<String> session(Request request) {
    return request.cookie(SESSION);
  }

  Optional<String> door(Request request) {
    return request.cookie(DOOR);
  }

  String newSession(String token) {
    return SESSION + "=" + token + RULES;
  }

  String newDoor(String token) {
    return DOOR + "=" + token + RULES;
  }

  String noSession() {
    return SESSION + "=; Max-Age=0" + RULES;
  }

  String noDoor() {
    return DOOR + "=; Max-Age=0" + RULES;
  }

  /** Of the session where there is one, else of the browser at the door. */
  @Override
  public String of(Request request) {
    return session(request).or(() -> door(request)).map(Tokens::form).orElse("");
  }
}
