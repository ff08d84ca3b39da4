package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import com.stripe.exception.CardException;
import com.stripe.model.Account;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.param.RefundCreateParams;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

/** What the simulator answers has no member that the SDK's own classes don't know. */
class AnswersTest {
  private static Simulated simulated;

  @BeforeAll
  static void start() {
    simulated = new Simulated();
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  @Test
  void everyMemberOfAnAnswerIsOneThatTheSdkKnows() throws Exception {
    var stripe = simulated.stripe.v1();
    PaymentIntent paid = simulated.captured(1000);
    assertKnown(paid, PaymentIntent.class);
    assertKnown(simulated.tokenise(Card.good()), PaymentMethod.class);
    Charge charge = stripe.charges().retrieve(paid.getLatestCharge());
    assertKnown(charge, Charge.class);
    assertKnown(
        stripe.balanceTransactions().retrieve(charge.getBalanceTransaction()),
        BalanceTransaction.class);
    assertKnown(
        stripe
            .refunds()
            .create(
                RefundCreateParams.builder()
                    .setPaymentIntent(paid.getId())
                    .setAmount(100L)
                    .build()),
        Refund.class);
    assertKnown(stripe.accounts().retrieveCurrent(), Account.class);
    String payout = simulated.control.payOut().path("id").asText();
    assertKnown(stripe.payouts().retrieve(payout), Payout.class);
    Event event = stripe.events().list().getData().getFirst();
    assertKnown(stripe.events().retrieve(event.getId()), Event.class);
  }

  @Test
  void theSameHoldsForAnIntentWhoseCardWasRefused() throws Exception {
    PaymentIntent open = simulated.open(1000);
    var bad = simulated.tokenise(Card.endingWith("0002"));
    thrown(CardException.class, () -> simulated.confirm(open, bad));
    assertKnown(simulated.stripe.v1().paymentIntents().retrieve(open.getId()), PaymentIntent.class);
  }

  private static void assertKnown(StripeObject object, Class<?> type) {
    JsonObject json = object.getRawJsonObject();
    assertThat(json.entrySet()).isNotEmpty();
    check(type.getSimpleName(), json, type);
  }

  private static void check(String path, JsonObject json, Class<?> type) {
    for (Map.Entry<String, JsonElement> member : json.entrySet()) {
      Field field = field(type, member.getKey());
      assertThat(field).as("%s.%s", path, member.getKey()).isNotNull();
      deeper(path + "." + member.getKey(), member.getValue(), field.getGenericType());
    }
  }

  private static void deeper(String path, JsonElement json, Type type) {
    if (json.isJsonObject() && type instanceof Class<?> plain && isModel(plain)) {
      check(path, json.getAsJsonObject(), plain);
    } else if (json.isJsonArray() && type instanceof ParameterizedType list) {
      json.getAsJsonArray().forEach(item -> deeper(path, item, list.getActualTypeArguments()[0]));
    } else {
      assertThat(json.isJsonPrimitive() && type == Long.class && json.getAsString().contains("."))
          .as("%s is a whole number", path)
          .isFalse();
    }
  }

  /** Classes of one object each; an event's data is any object. */
  private static boolean isModel(Class<?> type) {
    return StripeObject.class.isAssignableFrom(type)
        && !List.of("StripeObject", "EventData", "Data").contains(type.getSimpleName());
  }

  private static Field field(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        SerializedName known = field.getAnnotation(SerializedName.class);
        if (known != null && known.value().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
