package redrose.console.sso;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * What a browser that was sent away has to bring back: kept in a cookie of its own, so that only
 * the browser that left can arrive.
 *
 * @param again whether they are to show once more who they are
 */
record Journey(State state, Nonce nonce, CodeVerifier verifier, boolean again, String next) {
  private static final String BETWEEN = "~";

  static Journey begin(boolean again, String next) {
    return new Journey(new State(32), new Nonce(32), new CodeVerifier(), again, next);
  }

  static Optional<Journey> of(String cookie) {
    var parts = cookie.split(BETWEEN, 5);
    try {
      return parts.length == 5
          ? Optional.of(
              new Journey(
                  new State(parts[0]),
                  new Nonce(parts[1]),
                  new CodeVerifier(parts[2]),
                  parts[3].equals("again"),
                  parts[4]))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  String cookie() {
    return String.join(
        BETWEEN,
        state.getValue(),
        nonce.getValue(),
        verifier.getValue(),
        again ? "again" : "once",
        next);
  }
}
