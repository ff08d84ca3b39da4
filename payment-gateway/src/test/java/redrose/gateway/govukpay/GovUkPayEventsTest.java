package redrose.gateway.govukpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.gateway.provider.NotGenuine;
import redrose.gateway.provider.ProviderEvent;
import redrose.gateway.provider.ProviderEvent.About;

/** The signatures were made by {@code openssl dgst -sha256 -hmac}, not by the code under test. */
class GovUkPayEventsTest {
  private static final String SECRET = "the webhook's signing secret";
  private static final String CAPTURED =
      "{\"id\":\"123abc\",\"resource_id\":\"hu20sqlact5260q2nanm0q8u93\",\"resource_type\":\"PAYMENT\","
          + "\"event_type\":\"CARD_PAYMENT_CAPTURED\"}";
  private static final String CAPTURED_SIGNATURE =
      "5a77759e994e926c36764afc1abb708aa07ff74af15521f9711ce7a6dbc0b627";
  private static final String REFUNDED =
      "{\"id\":\"124abc\",\"resource_id\":\"act4c33g40j3edfmi8jknab84x\",\"resource_type\":\"refund\","
          + "\"event_type\":\"card_payment_refunded\"}";
  private static final String REFUNDED_SIGNATURE =
      "f7c47c75530d9861db3fbb40955fdc04e1d42d30369d49708abc5777e927ee19";

  private final GovUkPayEvents events = new GovUkPayEvents(SECRET);

  @Test
  void aMessageThatIsSignedIsRead() throws NotGenuine {
    assertThat(read(CAPTURED, CAPTURED_SIGNATURE))
        .isEqualTo(
            new ProviderEvent(
                "123abc",
                "card_payment_captured",
                About.PAYMENT,
                Optional.of("hu20sqlact5260q2nanm0q8u93")));
    assertThat(read(REFUNDED, REFUNDED_SIGNATURE).about()).isEqualTo(About.REFUND);
  }

  @Test
  void aMessageOfWhichAByteWasChangedIsForged() {
    refused("signature", CAPTURED.replace("123abc", "123abd"), CAPTURED_SIGNATURE);
    refused("signature", CAPTURED, REFUNDED_SIGNATURE);
    assertThatExceptionOfType(NotGenuine.class)
        .isThrownBy(
            () ->
                new GovUkPayEvents("another secret")
                    .read(CAPTURED.getBytes(UTF_8), _ -> CAPTURED_SIGNATURE, Instant.now()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "sha256=", "@", "ABCDEF"})
  void aHeaderThatIsNoSignatureIsForged(String header) {
    refused("header", CAPTURED, header);
  }

  @Test
  void aMessageWithoutASignatureIsForged() {
    refused("header", CAPTURED, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | 64a6147934581ebd1c6053ca88d8519386bba01c80d533950bd543fe20179e82",
        "[] | b6ac08aa964ff6316a41fb2d0820400cd030fe40b35ee00b995ed23e98f7b689",
        "{\"id\":\"1\"} | de35c9e5c3871982f51d3826d7a4c804ef926820f975726027f067e496a40c24"
      })
  void aBodyThatIsNoMessageIsRefused(String body, String signature) {
    refused("body", body, signature);
  }

  private void refused(String reason, String body, String signature) {
    assertThatExceptionOfType(NotGenuine.class)
        .isThrownBy(() -> read(body, signature))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private ProviderEvent read(String body, String signature) throws NotGenuine {
    return events.read(
        body.getBytes(UTF_8),
        name -> name.equals("Pay-Signature") ? signature : null,
        Instant.now());
  }
}
