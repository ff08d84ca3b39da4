package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.service.PaymentIntentService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Simulated simulated = new Simulated(Simulated.options().clock(now::get));
  private final PaymentIntentService intents = simulated.stripe.v1().paymentIntents();

  @AfterEach
  void stop() {
    simulated.close();
  }

  private List<String> opened(int count) throws StripeException {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var asked = Simulated.opening(1000 + i).putMetadata("payment", "p-" + i).build();
      ids.addFirst(intents.create(asked).getId());
    }
    return ids;
  }

  private static List<String> ids(List<PaymentIntent> found) {
    return found.stream().map(PaymentIntent::getId).toList();
  }

  @Test
  void listsAreNewestFirstAndPagedByCursor() throws StripeException {
    List<String> all = opened(12);
    var first = intents.list();
    assertThat(ids(first.getData())).isEqualTo(all.subList(0, 10));
    assertThat(first.getHasMore()).isTrue();
    var rest = PaymentIntentListParams.builder().setStartingAfter(all.get(9)).build();
    assertThat(ids(intents.list(rest).getData())).isEqualTo(all.subList(10, 12));
    assertThat(intents.list(rest).getHasMore()).isFalse();
    var back = PaymentIntentListParams.builder().setEndingBefore(all.get(5)).setLimit(2L).build();
    assertThat(ids(intents.list(back).getData())).isEqualTo(all.subList(3, 5));
    assertThat(intents.list(back).getHasMore()).isTrue();
  }

  @Test
  void theSdkWalksAllPages() throws StripeException {
    List<String> all = opened(7);
    var found = new ArrayList<PaymentIntent>();
    var asked = PaymentIntentListParams.builder().setLimit(3L).build();
    intents.list(asked).autoPagingIterable().forEach(found::add);
    assertThat(ids(found)).isEqualTo(all);
  }

  @Test
  void listsCanBeBoundedInTime() throws StripeException {
    String early = opened(1).getFirst();
    long split = now.updateAndGet(then -> then.plusSeconds(60)).getEpochSecond();
    String late = opened(1).getFirst();
    assertThat(ids(listCreated(PaymentIntentListParams.Created.builder().setGte(split).build())))
        .containsExactly(late);
    assertThat(ids(listCreated(PaymentIntentListParams.Created.builder().setLt(split).build())))
        .containsExactly(early);
  }

  private List<PaymentIntent> listCreated(PaymentIntentListParams.Created created)
      throws StripeException {
    return intents.list(PaymentIntentListParams.builder().setCreated(created).build()).getData();
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void aLimitOutOfRangeIsRefused(long limit) {
    var asked = PaymentIntentListParams.builder().setLimit(limit).build();
    assertThat(thrown(InvalidRequestException.class, () -> intents.list(asked)).getParam())
        .isEqualTo("limit");
  }

  @Test
  void aCursorThatIsNotThereIsRefused() {
    var asked = PaymentIntentListParams.builder().setStartingAfter("pi_none").build();
    assertThat(thrown(InvalidRequestException.class, () -> intents.list(asked)).getParam())
        .isEqualTo("starting_after");
  }

  private List<PaymentIntent> search(String query) throws StripeException {
    return intents.search(PaymentIntentSearchParams.builder().setQuery(query).build()).getData();
  }

  @Test
  void searchLagsBehind() throws StripeException {
    List<String> all = opened(2);
    assertThat(search("metadata['payment']:'p-0'")).isEmpty();
    now.updateAndGet(then -> then.plusSeconds(60));
    assertThat(ids(search("metadata['payment']:'p-0'"))).containsExactly(all.get(1));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "amount:1001, 1",
        "currency:'gbp', 3",
        "status:'requires_payment_method', 3",
        "status:'succeeded', 0",
        "status:'requires_payment_method' AND metadata[\"payment\"]:\"p-2\", 1",
        "metadata['payment']:'two words', 0",
        "amount:1000 AND metadata['payment']:'p-2', 0",
      })
  void searchTakesClausesJoinedByAnd(String query, int found) throws StripeException {
    opened(3);
    now.updateAndGet(then -> then.plusSeconds(60));
    assertThat(search(query)).hasSize(found);
  }

  @Test
  void searchIsPaged() throws StripeException {
    List<String> all = opened(3);
    now.updateAndGet(then -> then.plusSeconds(60));
    var asked = PaymentIntentSearchParams.builder().setQuery("currency:'gbp'").setLimit(2L);
    var first = intents.search(asked.build());
    assertThat(first.getData()).hasSize(2);
    var second = intents.search(asked.setPage(first.getNextPage()).build());
    assertThat(second.getData()).hasSize(1);
    assertThat(second.getHasMore()).isFalse();
    assertThat(all).containsAll(ids(second.getData()));
  }

  @Test
  void aQueryThatCannotBeReadIsRefused() {
    assertThat(thrown(InvalidRequestException.class, () -> search("colour:red")).getParam())
        .isEqualTo("query");
  }
}
