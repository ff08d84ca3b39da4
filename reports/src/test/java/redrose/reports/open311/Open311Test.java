package redrose.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import redrose.requests.ReportReference;
import redrose.requests.ReportStatus;
import redrose.requests.postgres.ApiKeys;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PublicReports;
import redrose.requests.postgres.ReportDesk;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Open311 GeoReport v2 over real HTTP and a real store, under the role of its process. */
class Open311Test {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Vertx vertx;
  private static Database console;
  private static Database open311;
  private static Open311Server server;
  private static ReportDesk staff;
  private static String key;

  @BeforeAll
  static void open() {
    var store = TestDatabase.fresh();
    vertx = Vertx.vertx();
    console = store.open(RoleMatrix.CONSOLE);
    open311 = store.open(RoleMatrix.OPEN311);
    staff = new ReportDesk(console);
    key = new ApiKeys(console).add("an-app", "Ada");
    server = start(Optional.of("lancashire.example"));
  }

  private static Open311Server start(Optional<String> jurisdiction) {
    var directory =
        Path.of(System.getProperty("redrose.root"), "directory/src/main/resources/directory.yaml");
    var desk =
        new Open311Desk(
            Services.read(directory),
            new PublicReports(open311),
            new ApiKeys(open311),
            jurisdiction,
            Clock.systemUTC());
    return Open311Server.start(vertx, "127.0.0.1", 0, desk, new SimpleMeterRegistry());
  }

  @AfterAll
  static void close() {
    server.close();
    open311.close();
    console.close();
    vertx.close();
  }

  @Test
  void servicesAreTheKindsOfTheDirectory() throws Exception {
    var services = JSON.readTree(get("/services.json").body());

    assertThat(services)
        .anyMatch(service -> service.path("service_code").asText().equals("pothole"));
    var light = find(services, "service_code", "street-light");
    assertThat(light.path("service_name").asText()).isEqualTo("Street light");
    assertThat(light.path("metadata").asBoolean()).isTrue();
    assertThat(light.path("type").asText()).isEqualTo("realtime");
    assertThat(light.path("group").asText()).isEqualTo("Street light or traffic lights");
    var definition = JSON.readTree(get("/services/street-light.json").body());
    assertThat(definition.at("/attributes/0/code").asText()).isEqualTo("column_number");
  }

  @Test
  void aReportIsSentAndReadAndFollowed() throws Exception {
    var sent =
        post(
            Map.of(
                "service_code", "pothole",
                "lat", "53.7632",
                "long", "-2.7031",
                "address_string", "outside 12 Fishergate",
                "description", "Deep & wide: <30 cm>",
                "first_name", "Ada",
                "email", "ada@example.org"));
    assertThat(sent.statusCode()).isEqualTo(201);
    var id = JSON.readTree(sent.body()).at("/0/service_request_id").asText();
    assertThat(ReportReference.isValid(id)).isTrue();

    var read = JSON.readTree(get("/requests/" + id + ".json").body()).get(0);
    assertThat(read.path("status").asText()).isEqualTo("open");
    assertThat(read.path("lat").asDouble()).isEqualTo(53.7632);
    assertThat(read.path("address").asText()).isEqualTo("outside 12 Fishergate");
    assertThat(read.path("description").asText()).isEqualTo("Deep & wide: <30 cm>");
    assertThat(Instant.parse(read.path("requested_datetime").asText())).isNotNull();
    assertThat(Instant.parse(read.path("expected_datetime").asText())).isAfter(Instant.now());
    assertThat(read.toString()).as("nothing of who sent it").doesNotContain("Ada", "example.org");

    staff.note(
        id, Optional.of(ReportStatus.FIXED), Optional.of("Filled"), Optional.empty(), "Grace");
    var closed = JSON.readTree(get("/requests.json?status=closed&service_code=pothole").body());
    assertThat(find(closed, "service_request_id", id).path("status_notes").asText())
        .isEqualTo("Filled");
    assertThat(get("/requests.json?status=open").body()).doesNotContain(id);
    assertThat(get("/requests.json?service_request_id=" + id + "&status=open").body())
        .as("ids override the rest")
        .contains(id);
  }

  @Test
  void aStreetLightIsKnownByItsColumn() throws Exception {
    var sent = post(Map.of("service_code", "street-light", "attribute[column_number]", "A77"));
    var id = JSON.readTree(sent.body()).at("/0/service_request_id").asText();

    var read = JSON.readTree(get("/requests/" + id + ".json").body()).get(0);
    assertThat(read.path("address_id").asText()).isEqualTo("A77");
    assertThat(read.path("lat").isNull()).isTrue();
  }

  /** The property: whatever is answered, both forms hold the same values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services",
        "/services/street-light",
        "/services/pothole",
        "/services/nothing",
        "/requests",
        "/requests?page_size=1&page=2",
        "/requests?status=closed",
        "/requests?status=sideways",
        "/requests/000000000",
        "/requests?start_date=2020-01-01T00:00:00Z&end_date=2021-01-01T00:00:00Z",
        "/nothing"
      })
  void jsonAndItsXmlTwinHoldTheSameValues(String address) throws Exception {
    post(
        Map.of(
            "service_code", "tree",
            "address_string", "]]> & \"Park\" <gate> 'e' \u00e9 \u0646",
            "description", "two\nlines \ud83c\udf33"));
    var question = address.contains("?") ? address.substring(address.indexOf('?')) : "";
    var path = address.replace(question, "");
    var json = get(path + ".json" + question);
    var xml = get(path + ".xml" + question);

    assertThat(json.statusCode()).isEqualTo(xml.statusCode());
    assertThat(json.headers().firstValue("content-type"))
        .contains("application/json; charset=utf-8");
    assertThat(xml.headers().firstValue("content-type")).contains("text/xml; charset=utf-8");
    assertThat(xml.body()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    assertThat(values(root(xml.body()))).isEqualTo(values(JSON.readTree(json.body())));
  }

  @ParameterizedTest
  @CsvSource({
    "/services/nothing.json, 404",
    "/requests/123456789.json, 404",
    "/requests.json?jurisdiction_id=elsewhere.example, 404",
    "/requests.json?start_date=yesterday, 400",
    "/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400",
    "/requests.json?page_size=1001, 400",
    "/requests.json?page=0, 400",
    "/requests.pdf, 404",
    "/, 404"
  })
  void whatIsWrongIsSaidAsTheStandardHasIt(String address, int status) throws Exception {
    var answer = get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    if (address.contains(".json")) {
      var error = JSON.readTree(answer.body()).get(0);
      assertThat(error.path("code").asInt()).isEqualTo(status);
      assertThat(error.path("description").asText()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lat=53.7&long=-2.7 | 400",
        "service_code=unicorn&lat=53.7&long=-2.7 | 404",
        "service_code=pothole | 400",
        "service_code=pothole&lat=53.7 | 400",
        "service_code=pothole&lat=91&long=0 | 400",
        "service_code=pothole&lat=NaN&long=0 | 400",
        "service_code=pothole&address_string=x&media_url=javascript:alert(1) | 400",
        "service_code=pothole&address_string=x&description=4242 4242 4242 4242 | 400"
      })
  void aReportThatIsNoneIsRefusedAndNotKept(String form, int status) throws Exception {
    var before = staff.newest(false, 1_000).size();
    var answer = send("/requests.json", form.replace(" ", "%20") + "&api_key=" + key);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).at("/0/code").asInt()).isEqualTo(status);
    assertThat(staff.newest(false, 1_000)).hasSize(before);
  }

  @Test
  void withoutAKeyThatHoldsNothingIsTaken() throws Exception {
    var form = "service_code=pothole&lat=53.7&long=-2.7";
    var revoked = new ApiKeys(console).add("gone", "Ada");
    new ApiKeys(console).revoke("gone");

    assertThat(send("/requests.json", form).statusCode()).isEqualTo(403);
    assertThat(send("/requests.json", form + "&api_key=wrong").statusCode()).isEqualTo(403);
    assertThat(send("/requests.json", form + "&api_key=" + revoked).statusCode()).isEqualTo(403);
  }

  @Test
  void aKeyIsGoodForSoManyAMinute() throws Exception {
    var eager = new ApiKeys(console).add("eager", "Ada");
    List<Integer> answers = new ArrayList<>();
    // a minute may end between two of them, so twice the limit is sure to pass it
    for (int i = 0; i < 2 * RateLimit.A_MINUTE + 2; i++) {
      answers.add(send("/requests.json", "service_code=none&api_key=" + eager).statusCode());
    }

    assertThat(answers).contains(404, 429).startsWith(404);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAndTheNextRequestIsAnswered() throws Exception {
    var huge = "service_code=pothole&description=" + "x".repeat(Open311Server.LARGEST_BYTES);

    assertThat(send("/requests.json", huge + "&api_key=" + key).statusCode()).isBetween(400, 413);
    assertThat(get("/services.json").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(address)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(Map<String, String> form) throws Exception {
    var all = new LinkedHashMap<>(form);
    all.put("api_key", key);
    return send(
        "/requests.json",
        all.entrySet().stream()
            .map(
                entry ->
                    URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  private static HttpResponse<String> send(String address, String form) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static URI uri(String address) {
    return URI.create("http://127.0.0.1:" + server.port() + address);
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (var each : list) {
      if (each.path(field).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError("no " + field + " " + value + " in " + list);
  }

  private static Element root(String xml) throws Exception {
    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  /** Every value with its field's name, in order; null and nothing are the same. */
  private static List<String> values(JsonNode tree) {
    List<String> values = new ArrayList<>();
    if (tree.isArray()) {
      tree.forEach(each -> values.addAll(values(each)));
    }
    tree.properties()
        .forEach(
            field -> {
              if (field.getValue().isContainerNode()) {
                values.addAll(values(field.getValue()));
              } else {
                var value = field.getValue();
                values.add(field.getKey() + "=" + (value.isNull() ? "" : value.asText()));
              }
            });
    return values;
  }

  private static List<String> values(Element element) {
    List<String> values = new ArrayList<>();
    boolean isLeaf = true;
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        isLeaf = false;
        values.addAll(values((Element) child));
      }
    }
    var isContainer =
        List.of("services", "service_requests", "errors", "attributes", "service_definition")
            .contains(element.getTagName());
    if (isLeaf && !isContainer) {
      values.add(element.getTagName() + "=" + element.getTextContent());
    }
    return values;
  }
}
