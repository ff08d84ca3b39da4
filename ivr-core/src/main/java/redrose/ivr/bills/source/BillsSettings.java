package redrose.ivr.bills.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import redrose.health.CannotStart;
import redrose.health.Settings;
import redrose.ivr.bills.BillsSource;

/**
 * Where bills are read, from the environment.
 *
 * @param file comma-separated values, where there is such a file
 * @param address of a service, where there is one
 * @param token what that service wants to be shown
 */
public record BillsSettings(Optional<Path> file, Optional<URI> address, Optional<String> token) {
  private static final Duration LOOK_AT_FILE = Duration.ofSeconds(10);

  /**
   * As {@code REDROSE_BILLS_FILE}, or {@code REDROSE_BILLS_URL} and {@code
   * REDROSE_BILLS_TOKEN_FILE} say.
   *
   * @throws CannotStart where one is wrong
   */
  public static BillsSettings from(Settings settings) {
    var file = settings.find("REDROSE_BILLS_FILE").map(Path::of);
    var address = settings.encryptedAddress("REDROSE_BILLS_URL", "who owes what");
    if (file.isPresent() && address.isPresent()) {
      throw new CannotStart("Set REDROSE_BILLS_FILE or REDROSE_BILLS_URL, not both.");
    }
    var token =
        settings
            .find("REDROSE_BILLS_TOKEN_FILE")
            .map(_ -> settings.secret("REDROSE_BILLS_TOKEN_FILE"));
    return new BillsSettings(file, address, token);
  }

  /**
   * Opens it.
   *
   * @throws CannotStart where a file can't be read
   */
  public BillsSource open(MeterRegistry registry) {
    if (address.isPresent()) {
      return new HttpBills(address.get(), token, registry);
    }
    return file.map(BillsSettings::read).orElse(BillsSource.NONE);
  }

  private static BillsSource read(Path file) {
    try {
      return CsvBills.open(file, LOOK_AT_FILE);
    } catch (IOException e) {
      throw new CannotStart(
          "REDROSE_BILLS_FILE %s can't be used: %s.".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return "BillsSettings[" + file + ", " + address + "]";
  }
}
