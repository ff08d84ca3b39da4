package redrose.reports.open311;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import redrose.requests.Place;
import redrose.requests.PublicReport;

/** Answers as trees, with the fields of GeoReport v2 in its order. */
final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  static final ZoneId HERE = ZoneId.of("Europe/London");

  private Trees() {}

  static ArrayNode list() {
    return NODES.arrayNode();
  }

  static ObjectNode service(Services.Service service) {
    return NODES
        .objectNode()
        .put("service_code", service.code())
        .put("service_name", service.name())
        .put("description", service.name())
        .put("metadata", service.hasColumn())
        .put("type", "realtime")
        .put("keywords", String.join(",", service.keywords()))
        .put("group", service.group());
  }

  /** What more is asked about one: the number on a lamp post. */
  static ObjectNode definition(Services.Service service) {
    var attributes = NODES.arrayNode();
    if (service.hasColumn()) {
      attributes.add(
          NODES
              .objectNode()
              .put("variable", true)
              .put("code", NewReport.COLUMN)
              .put("datatype", "string")
              .put("required", false)
              .put("datatype_description", "up to 8 capital letters and digits")
              .put("order", 1)
              .put("description", "The number on the lamp post"));
    }
    return NODES
        .objectNode()
        .put("service_code", service.code())
        .<ObjectNode>set("attributes", attributes);
  }

  static ObjectNode report(PublicReport report, String serviceName) {
    var place = report.place();
    var tree =
        NODES
            .objectNode()
            .put("service_request_id", report.reference())
            .put("status", report.status().isOpen() ? "open" : "closed")
            .put("status_notes", report.note().orElse(null))
            .put("service_name", serviceName)
            .put("service_code", report.category())
            .put("description", report.description().orElse(null))
            .put("agency_responsible", (String) null)
            .put("service_notice", (String) null)
            .put("requested_datetime", time(report.createdAt()))
            .put("updated_datetime", time(report.updatedAt()))
            .put("expected_datetime", report.expectedOn().map(Trees::time).orElse(null))
            .put("address", address(place))
            .put("address_id", place.columnNumber().orElse(null))
            .put("zipcode", place.postcode().orElse(null));
    return tree.put("lat", place.point().map(Place.Point::latitude).orElse(null))
        .put("long", place.point().map(Place.Point::longitude).orElse(null))
        .put("media_url", report.mediaUrl().orElse(null));
  }

  static ObjectNode taken(String reference) {
    return NODES
        .objectNode()
        .put("service_request_id", reference)
        .put("service_notice", (String) null)
        .put("account_id", (String) null);
  }

  static ObjectNode error(int status, String description) {
    return NODES.objectNode().put("code", status).put("description", description);
  }

  private static String address(Place place) {
    return place.address().or(() -> place.columnNumber().map("Lamp post "::concat)).orElse(null);
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String time(LocalDate day) {
    return time(day.atStartOfDay(HERE).toInstant());
  }
}
