package redrose.ivr.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.directory.OpeningHours;
import redrose.prompts.Language;
import redrose.requests.Setting;

/**
 * What supervisors have set, as it was last heard of. A setting that can't be read is as good as
 * none, and the log says so.
 */
public final class LiveSettings {
  /** What every caller hears after the greeting: {@code {"words": {"en": "…"}}}. */
  public static final String ANNOUNCEMENT = "announcement";

  /** Whether callers are asked what they thought of their call: {@code {"ask": true}}. */
  public static final String FEEDBACK = "feedback";

  private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;
  private volatile Map<String, Setting> byKey = Map.of();

  public LiveSettings(Clock clock) {
    this.clock = clock;
  }

  /** Whether a desk is open, whatever its hours are: {@code {"open": false}}. */
  public static String openKey(String desk) {
    return "desk." + desk + ".open";
  }

  /** Other hours than the directory's, in the directory's form: {@code {"week": {…}}}. */
  public static String hoursKey(String desk) {
    return "desk." + desk + ".hours";
  }

  /** How many can be talked to at a desk at a time: {@code {"lines": 3}}. */
  public static String linesKey(String desk) {
    return "desk." + desk + ".lines";
  }

  /** Takes what stands now in place of what stood before. */
  public void take(List<Setting> settings) {
    Map<String, Setting> now = new HashMap<>();
    settings.forEach(setting -> now.put(setting.key(), setting));
    byKey = Map.copyOf(now);
  }

  /** Everything that can be set of a desk. */
  public static List<String> keys(String desk) {
    return List.of(openKey(desk), hoursKey(desk), linesKey(desk));
  }

  /** The announcement's words by language; none where there is nothing to announce. */
  public Map<Language, String> announcement() {
    return find(ANNOUNCEMENT).map(LiveSettings::words).orElse(Map.of());
  }

  /** The words of an announcement; none where it has none in English. */
  public static Map<Language, String> words(Setting setting) {
    Map<Language, String> words = new HashMap<>();
    setting
        .value()
        .flatMap(_ -> tree(setting))
        .ifPresent(
            tree ->
                tree.path("words")
                    .properties()
                    .forEach(
                        word ->
                            Language.of(word.getKey())
                                .filter(_ -> !word.getValue().asText().isBlank())
                                .ifPresent(tag -> words.put(tag, word.getValue().asText()))));
    return words.containsKey(Language.EN) ? words : Map.of();
  }

  /** Whether a desk is held open or closed. */
  public Optional<Boolean> open(String desk) {
    return find(openKey(desk))
        .flatMap(LiveSettings::tree)
        .map(tree -> tree.path("open"))
        .filter(JsonNode::isBoolean)
        .map(JsonNode::asBoolean);
  }

  /** How many can be talked to at a time; empty where nobody has said so. */
  public OptionalInt lines(String desk) {
    return find(linesKey(desk)).flatMap(LiveSettings::tree).stream()
        .mapToInt(tree -> tree.path("lines").asInt())
        .filter(lines -> lines > 0)
        .findFirst();
  }

  /** Whether callers are asked at the end what they thought of their call. */
  public boolean asksForFeedback() {
    return find(FEEDBACK)
        .flatMap(LiveSettings::tree)
        .map(tree -> tree.path("ask").asBoolean())
        .orElse(false);
  }

  /** A desk's hours, where they are others than the directory's. */
  public Optional<OpeningHours> hours(String desk) {
    return find(hoursKey(desk)).flatMap(LiveSettings::hours);
  }

  private static Optional<OpeningHours> hours(Setting setting) {
    try {
      return Optional.of(OpeningHours.parse(setting.value().orElseThrow()));
    } catch (IllegalArgumentException e) {
      LOG.warn("Setting {} is passed over: {}", setting.key(), e.getMessage());
      return Optional.empty();
    }
  }

  /** What stands now of a key, where it counts. */
  public Optional<Setting> find(String key) {
    return Optional.ofNullable(byKey.get(key)).filter(one -> one.countsAt(clock.instant()));
  }

  private static Optional<JsonNode> tree(Setting setting) {
    try {
      return Optional.of(JSON.readTree(setting.value().orElseThrow()));
    } catch (JsonProcessingException e) {
      LOG.warn("Setting {} is passed over: {}", setting.key(), e.getOriginalMessage());
      return Optional.empty();
    }
  }
}
