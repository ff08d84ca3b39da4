package redrose.requests.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import redrose.requests.StoreFailure;

/**
 * A pool of connections under one role. It opens whether or not PostgreSQL answers, and heals by
 * itself when it is back. Calls block: they belong on a virtual thread.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /** Opens the pool. */
  public static Database open(DatabaseSettings settings, MeterRegistry registry) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(settings.connectLimit().toMillis());
    config.setValidationTimeout(settings.connectLimit().toMillis());
    // negative: start without a connection, and keep trying
    config.setInitializationFailTimeout(-1);
    config.setMetricRegistry(registry);
    ConnectionLimits.of(settings).forEach(config::addDataSourceProperty);
    return new Database(new HikariDataSource(config));
  }

  /** Whether a statement can be run now; waits no longer than the limits allow. */
  public boolean isReady() {
    try {
      return with(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    } catch (StoreFailure e) {
      return false;
    }
  }

  /** Runs statements that each commit by themselves. */
  <T> T with(Work<T> work) {
    try (var handle = jdbi.open()) {
      return work.on(handle);
    } catch (JdbiException | SQLException e) {
      throw Failures.of(e);
    }
  }

  /** Runs statements that commit together or not at all. */
  <T> T transact(Work<T> work) {
    try {
      return jdbi.inTransaction(work::on);
    } catch (JdbiException | SQLException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Something to do on a connection. */
  interface Work<T> {
    T on(Handle handle) throws SQLException;
  }
}
