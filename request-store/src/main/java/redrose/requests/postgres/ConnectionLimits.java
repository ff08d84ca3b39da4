package redrose.requests.postgres;

import java.util.Map;

/** The limits as the PostgreSQL driver and server are told of them. */
final class ConnectionLimits {
  private ConnectionLimits() {}

  static Map<String, String> of(DatabaseSettings settings) {
    var statementMs = settings.statementLimit().toMillis();
    var connectSeconds = Math.max(1, settings.connectLimit().toSeconds());
    return Map.of(
        "connectTimeout", String.valueOf(connectSeconds),
        "loginTimeout", String.valueOf(connectSeconds),
        // a server that is gone without a word: the statement's own limit would never come back
        "socketTimeout", String.valueOf(settings.statementLimit().toSeconds() + connectSeconds),
        "tcpKeepAlive", "true",
        // a refused row's values stay out of exceptions, and so out of logs
        "logServerErrorDetail", "false",
        "ApplicationName", settings.application(),
        "options",
            ("-c statement_timeout=%d -c lock_timeout=%d"
                    + " -c idle_in_transaction_session_timeout=%d"
                    // whatever the server is set to: no money moves on an intent that a crash could
                    // undo
                    + " -c synchronous_commit=on")
                .formatted(statementMs, statementMs / 2, 2 * statementMs));
  }
}
