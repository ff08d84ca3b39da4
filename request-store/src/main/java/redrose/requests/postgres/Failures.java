package redrose.requests.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import redrose.requests.StoreFailure;

/** Turns what the driver throws into {@link StoreFailure}. */
final class Failures {
  private Failures() {}

  /**
   * Jdbi's own exceptions are left out where they wrap the driver's: their messages carry the
   * statement's arguments, which don't belong in a log.
   */
  static StoreFailure of(Exception thrown) {
    var cause = sqlException(thrown);
    return new StoreFailure("the store failed: " + cause.getMessage(), isRefusal(cause), cause);
  }

  /** What the database said, as one line without its full stop. */
  static String sentence(Exception thrown) {
    var said = String.valueOf(sqlException(thrown).getMessage()).strip();
    return said.lines().findFirst().orElse("no answer").replaceFirst("\\.$", "");
  }

  /** The name of the constraint or rule that refused; empty where none did. */
  static String rule(StoreFailure failure) {
    return Optional.ofNullable(failure.getCause())
        .filter(PSQLException.class::isInstance)
        .map(cause -> ((PSQLException) cause).getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .orElse("");
  }

  private static Throwable sqlException(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return cause;
      }
    }
    return thrown;
  }

  /** SQLSTATE class 22 is bad data and 23 a broken constraint: PostgreSQL, appendix A. */
  private static boolean isRefusal(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
  }
}
