package redrose.sandbox.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What Notify makes of texts; for one thread at a time. */
final class TextDesk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of("phone_number", "template_id", "personalisation", "reference", "sms_sender_id");
  private static final Pattern UK_MOBILE = Pattern.compile("(\\+44|0)7[0-9]{9}");
  private static final Pattern PLACE = Pattern.compile("\\(\\((\\w+)\\)\\)");

  private final InstantSource clock;
  private final List<SentText> sent = new ArrayList<>();
  private final Deque<NotifyFault> faults = new ArrayDeque<>();
  private UUID templateId;
  private String template = "((message))";

  TextDesk(UUID templateId, InstantSource clock) {
    this.templateId = templateId;
    this.clock = clock;
  }

  synchronized void add(NotifyFault fault) {
    faults.add(fault);
  }

  synchronized void template(UUID id, String content) {
    templateId = id;
    template = content;
  }

  synchronized List<SentText> sent() {
    return List.copyOf(sent);
  }

  synchronized NotifyAnswer list(String reference) {
    return NotifyAnswer.list(
        sent.stream()
            .filter(text -> reference == null || reference.equals(text.reference()))
            .toList());
  }

  /** Empty where no answer reaches whoever asked. */
  synchronized Optional<NotifyAnswer> take(byte[] body) {
    var fault = Optional.ofNullable(faults.poll());
    if (fault.filter(NotifyFault.TOO_MANY::equals).isPresent()) {
      return Optional.of(
          NotifyAnswer.error(
              429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests"));
    }
    if (fault.filter(NotifyFault.SERVER_FAULT::equals).isPresent()) {
      return Optional.of(NotifyAnswer.error(500, "Exception", "Internal server error"));
    }
    var answer = answer(body);
    return fault.isPresent() ? Optional.empty() : Optional.of(answer);
  }

  private NotifyAnswer answer(byte[] body) {
    try {
      var asked = JSON.readTree(body);
      for (var name : (Iterable<String>) asked::fieldNames) {
        if (!FIELDS.contains(name)) {
          return invalid("Additional properties are not allowed (" + name + " was unexpected)");
        }
      }
      var to = asked.path("phone_number").asText();
      if (!UK_MOBILE.matcher(to).matches()) {
        return invalid("phone_number Not a UK mobile number: " + to);
      }
      return asked.path("template_id").asText().equals(templateId.toString())
          ? fill(asked, to)
          : NotifyAnswer.error(400, "BadRequestError", "Template not found");
    } catch (IOException e) {
      return invalid("Invalid JSON supplied in POST data");
    }
  }

  private NotifyAnswer fill(JsonNode asked, String to) {
    var words = new StringBuilder();
    var places = PLACE.matcher(template);
    while (places.find()) {
      var value = asked.path("personalisation").path(places.group(1));
      if (!value.isTextual()) {
        return NotifyAnswer.error(
            400, "BadRequestError", "Missing personalisation: " + places.group(1));
      }
      places.appendReplacement(words, java.util.regex.Matcher.quoteReplacement(value.asText()));
    }
    places.appendTail(words);
    var reference = asked.path("reference").asText(null);
    var text =
        new SentText(
            UUID.randomUUID(), reference, to, templateId, words.toString(), clock.instant());
    sent.add(text);
    return NotifyAnswer.taken(text);
  }

  private static NotifyAnswer invalid(String message) {
    return NotifyAnswer.error(400, "ValidationError", message);
  }
}
