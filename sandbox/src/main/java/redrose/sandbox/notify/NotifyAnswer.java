package redrose.sandbox.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer as Notify writes it. */
record NotifyAnswer(int status, ObjectNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static NotifyAnswer error(int status, String error, String message) {
    var body = JSON.createObjectNode().put("status_code", status);
    body.putArray("errors").addObject().put("error", error).put("message", message);
    return new NotifyAnswer(status, body);
  }

  /** To who handed it over. */
  static NotifyAnswer taken(SentText text) {
    var body =
        JSON.createObjectNode().put("id", text.id().toString()).put("reference", text.reference());
    body.put("uri", "/v2/notifications/" + text.id()).putNull("scheduled_for");
    body.putObject("content").put("body", text.body()).put("from_number", "COUNCIL");
    template(body, text);
    return new NotifyAnswer(201, body);
  }

  /** To who asks for those with a reference. */
  static NotifyAnswer list(List<SentText> texts) {
    var body = JSON.createObjectNode();
    var list = body.putArray("notifications");
    texts.forEach(text -> entry(list.addObject(), text));
    body.putObject("links").put("current", "/v2/notifications");
    return new NotifyAnswer(200, body);
  }

  private static void entry(ObjectNode entry, SentText text) {
    entry.put("id", text.id().toString()).put("reference", text.reference());
    entry.put("phone_number", text.to()).put("type", "sms").put("status", "delivered");
    for (var absent :
        List.of(
            "email_address",
            "line_1",
            "line_2",
            "line_3",
            "line_4",
            "line_5",
            "line_6",
            "postcode",
            "postage",
            "subject",
            "created_by_name",
            "sent_at",
            "completed_at",
            "scheduled_for",
            "estimated_delivery")) {
      entry.putNull(absent);
    }
    entry.put("body", text.body()).put("created_at", text.at().toString());
    entry.put("is_cost_data_ready", false).put("cost_in_pounds", 0.0);
    entry.putObject("cost_details");
    template(entry, text);
  }

  private static void template(ObjectNode body, SentText text) {
    var uri = "/v2/template/" + text.templateId();
    body.putObject("template")
        .put("id", text.templateId().toString())
        .put("version", 1)
        .put("uri", uri);
  }
}
