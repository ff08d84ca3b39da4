package redrose.gateway.govukpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import redrose.gateway.card.Card;
import redrose.gateway.card.CardEntryException;
import redrose.gateway.card.CardExpiry;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;

class CardBodyTest {
  @Test
  void itIsTheJsonThatTheApiWants() throws IOException {
    try (var card = card();
        var body = CardBody.of("token-1", card, "A \"quoted\" Ødegård")) {
      var json = new ObjectMapper().readTree(bytes(body.memory().duplicate()));
      assertThat(json.path("one_time_token").asText()).isEqualTo("token-1");
      assertThat(json.path("cardholder_name").asText()).isEqualTo("A \"quoted\" Ødegård");
      assertThat(json.path("card_number").asText()).isEqualTo("42424242" + "42424242");
      assertThat(json.path("cvc").asText()).isEqualTo("123");
      assertThat(json.path("expiry_date").asText()).isEqualTo("03/39");
      assertThat(json).hasSize(5);
      assertThat(body.contentLength()).isEqualTo(body.memory().limit());
    }
  }

  @Test
  void nothingOfItIsLeftOnceItIsClosed() {
    CardBody body;
    try (var card = card()) {
      body = CardBody.of("token-1", card, "Telephone payer");
      body.close();
    }
    assertThat(bytes(body.memory().duplicate().clear())).containsOnly(0);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static Card card() {
    try {
      var number = CardNumber.read(("42424242" + "42424242").toCharArray());
      return new Card(
          number,
          CardExpiry.read("0339".toCharArray(), YearMonth.of(2026, 1)),
          SecurityCode.read("123".toCharArray(), number.brand()));
    } catch (CardEntryException e) {
      throw new IllegalStateException(e);
    }
  }
}
