package redrose.sandbox.stripe;

import com.stripe.param.AccountRetrieveCurrentParams;
import com.stripe.param.EventListParams;
import com.stripe.param.EventRetrieveParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/account} and {@code /v1/events}.
 *
 * @see <a href="https://docs.stripe.com/api/accounts/retrieve">Retrieve account</a>
 * @see <a href="https://docs.stripe.com/api/events">Events</a>
 */
final class AccountEndpoints {
  private final Account account;

  AccountEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "account.retrieve", "/v1/account", AccountRetrieveCurrentParams.class, _ -> whoAmI()),
        Operation.get("events.list", "/v1/events", EventListParams.class, this::events)
            .only("created", "ending_before", "expand", "limit", "starting_after", "type", "types"),
        Operation.get(
            "events.retrieve", "/v1/events/{event}", EventRetrieveParams.class, this::event));
  }

  private static Map<String, Object> whoAmI() {
    return Json.object()
        .with("id", "acct_1RedroseSandbox00")
        .with("object", "account")
        .with("business_type", "government_entity")
        .with("capabilities", Map.of("card_payments", "active", "transfers", "active"))
        .with("charges_enabled", true)
        .with("country", "GB")
        .with("default_currency", "gbp")
        .with("details_submitted", true)
        .with("email", "sandbox@example.org")
        .with("metadata", Map.of())
        .with("payouts_enabled", true)
        .with("type", "standard");
  }

  private Map<String, Object> events(ApiCall call) {
    Optional<String> type = call.parameters().text("type");
    List<String> types = call.parameters().list("types");
    List<Event> found =
        account.events.values().stream()
            .filter(event -> type.isEmpty() || event.type().equals(type.get()))
            .filter(event -> types.isEmpty() || types.contains(event.type()))
            .toList();
    return Paging.page(call, "/v1/events", found, Event::id, Event::created, Event::json);
  }

  private Map<String, Object> event(ApiCall call) {
    return Optional.ofNullable(account.events.get(call.id()))
        .orElseThrow(() -> Errors.missing("event", call.id(), "id"))
        .json();
  }
}
