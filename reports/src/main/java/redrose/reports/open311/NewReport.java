package redrose.reports.open311;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import redrose.requests.Place;
import redrose.requests.PostedReport;
import redrose.requests.Uuid7;

/** Reads what another system sends. */
record NewReport(Parameters parameters, Services services) {
  /** The code of the attribute for the number on a lamp post. */
  static final String COLUMN = "column_number";

  private static final Pattern COLUMN_NUMBER = Pattern.compile("[A-Z0-9]{1,8}");
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_DESCRIPTION = 4_000;

  /**
   * The report.
   *
   * @param apiKey the name of the key that was shown
   * @throws Refused where it can't be one
   */
  PostedReport read(String apiKey, LocalDate today) {
    var code =
        parameters
            .text("service_code", LONGEST_NAME)
            .orElseThrow(() -> Refused.wrong("service_code was not provided"));
    var service =
        services
            .find(code)
            .orElseThrow(() -> Refused.notFound("service_code was not found: " + code));
    return new PostedReport(
        Uuid7.next(),
        service.code(),
        apiKey,
        place(service),
        parameters.text("description", LONGEST_DESCRIPTION),
        mediaUrl(),
        Optional.of(today.plusDays(service.expectedDays())),
        new PostedReport.Contact(
            parameters.text("first_name", LONGEST_NAME),
            parameters.text("last_name", LONGEST_NAME),
            parameters.text("email", LONGEST_EMAIL),
            parameters.text("phone", LONGEST_PHONE)));
  }

  private Place place(Services.Service service) {
    var latitude = parameters.degrees("lat", 90);
    var longitude = parameters.degrees("long", 180);
    if (latitude.isPresent() != longitude.isPresent()) {
      throw Refused.wrong("lat and long belong together");
    }
    var address = parameters.text("address_string", LONGEST_ADDRESS);
    var column = service.hasColumn() ? column() : Optional.<String>empty();
    if (latitude.isEmpty() && address.isEmpty() && column.isEmpty()) {
      throw Refused.wrong("lat and long, or address_string, is needed");
    }
    return new Place(
        Optional.empty(),
        column,
        latitude.map(north -> new Place.Point(north, longitude.orElseThrow())),
        address,
        false);
  }

  private Optional<String> column() {
    var column =
        parameters
            .text("attribute[" + COLUMN + "]", 20)
            .or(() -> parameters.text("address_id", 20));
    column
        .filter(number -> !COLUMN_NUMBER.matcher(number).matches())
        .ifPresent(
            _ -> {
              throw Refused.wrong(COLUMN + " is up to 8 capital letters and digits");
            });
    return column;
  }

  private Optional<String> mediaUrl() {
    var url = parameters.text("media_url", LONGEST_ADDRESS);
    url.filter(address -> !WEB_ADDRESS.matcher(address).matches())
        .ifPresent(
            _ -> {
              throw Refused.wrong("media_url is an address that begins with http");
            });
    return url;
  }
}
