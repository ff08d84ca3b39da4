package redrose.sandbox.leak;

import java.util.List;
import redrose.sandbox.demo.SandboxProvider;

/**
 * Lines of our own code that keep cards private, each as a control has it.
 *
 * @param provider whose code has the card in its hands
 */
record OwnPatches(SandboxProvider provider) {
  static final Patch SECRETS_ARE_NOTED =
      new Patch(
          "telephony",
          "redrose/call/Asking.java",
          "if (question instanceof OpenQuestion<?>) {",
          "if (keys.length() > 0) {");
  static final Patch MISTAKES_ARE_NOTED =
      new Patch(
          "telephony",
          "redrose/call/Asking.java",
          "details.put(\"mistake\", mistake.name());",
          "details.put(\"mistake\", mistake.name()); details.put(\"keys\", keys.asText());");
  static final Patch KEYS_ARE_LOGGED =
      new Patch(
          "telephony",
          "redrose/call/KeyCollector.java",
          "keys.add(key);",
          "keys.add(key); org.slf4j.LoggerFactory.getLogger(Call.class).trace(\"key {}\", key);");
  static final Patch IVR_KEEPS_IT =
      new Patch(
          "ivr-core",
          "redrose/ivr/journeys/pay/ReferenceMistakes.java",
          "var digits = keys.copy();",
          "var digits = keys.copy(); System.setProperty(\"kept\", new String(digits));");

  /** What goes to the store passes a net that would hide what the others let out. */
  private static final Patch THE_LAST_NET_IS_OFF =
      new Patch(
          "request-store",
          "redrose/requests/postgres/Json.java",
          "    CardScrubber.scrub(text)\n        .replaceAll(LONG_RUN, CardScrubber.MASK)\n",
          "    text\n");

  /** The last net, for a person; without its second part the database refuses the number. */
  static final String NET =
      "; Json.java: what looks like a card is written as it is"
          + "; V1__first_call.sql: interaction_event takes long numbers";

  /** The changes of one process. */
  List<Patch> of(String process) {
    return switch (process) {
      case "payment-gateway" ->
          List.of(
              SECRETS_ARE_NOTED,
              THE_LAST_NET_IS_OFF,
              KEYS_ARE_LOGGED,
              theCardIsPrinted(),
              theGatewayKeepsIt());
      case "ivr-core" -> List.of(IVR_KEEPS_IT, MISTAKES_ARE_NOTED, THE_LAST_NET_IS_OFF);
      default -> List.of();
    };
  }

  Patch theCardIsPrinted() {
    var prints = "System.err.println(card.number().lendToProvider()); ";
    return switch (provider) {
      case STRIPE -> before("stripe/TokeniseCard.java", "var details =", prints);
      case GOVUKPAY -> before("govukpay/CardBody.java", "byte[] token =", prints);
    };
  }

  Patch theGatewayKeepsIt() {
    var keeps = "System.setProperty(\"kept\", card.number().lendToProvider()); ";
    return switch (provider) {
      case STRIPE -> before("stripe/TokeniseCard.java", "var params =", keeps);
      case GOVUKPAY -> before("govukpay/CardBody.java", "byte[] name =", keeps);
    };
  }

  private static Patch before(String source, String shipped, String added) {
    return new Patch("payment-gateway", "redrose/gateway/" + source, shipped, added + shipped);
  }
}
