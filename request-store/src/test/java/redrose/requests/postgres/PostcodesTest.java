package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.Place;
import redrose.requests.Postcode;
import redrose.requests.StoreFailure;

class PostcodesTest {
  private static final String PRESTON = "E07000123";
  private static final String SOUTH_RIBBLE = "E07000126";

  private final TestDatabase store = TestDatabase.fresh();
  private final Database console = store.open(RoleMatrix.CONSOLE);
  private final Database ivr = store.open(RoleMatrix.IVR);
  private final PostcodeLoad load = new PostcodeLoad(console);
  private final Postcodes postcodes = new Postcodes(ivr);

  @AfterEach
  void close() {
    console.close();
    ivr.close();
  }

  private static Postcode at(String text, String district) {
    return new Postcode(text, district, Optional.of(new Place.Point(53.7572, -2.7073)));
  }

  private long replaceBy(Postcode... all) {
    return load.replaceBy(List.of(all).iterator(), _ -> {});
  }

  @Test
  void onePostcodeIsFoundByItsTextAndByItsKeys() {
    assertThat(postcodes.areLoaded()).isFalse();
    var nowhere = new Postcode("PR5 0AA", SOUTH_RIBBLE, Optional.empty());
    assertThat(replaceBy(at("PR1 8XJ", PRESTON), nowhere)).isEqualTo(2);

    assertThat(postcodes.areLoaded()).isTrue();
    assertThat(postcodes.find("PR1 8XJ")).contains(at("PR1 8XJ", PRESTON));
    assertThat(postcodes.keyed("771895")).containsExactly(at("PR1 8XJ", PRESTON));
    assertThat(postcodes.keyed("775022")).containsExactly(nowhere);
    assertThat(postcodes.keyed("771896")).isEmpty();
  }

  @Test
  void allThatShareTheirKeysAreFound() {
    replaceBy(at("PR1 8YJ", PRESTON), at("PR1 8XL", SOUTH_RIBBLE), at("PR1 8XJ", PRESTON));
    assertThat(postcodes.keyed("771895"))
        .extracting(Postcode::text)
        .containsExactly("PR1 8XJ", "PR1 8XL", "PR1 8YJ");
  }

  @Test
  void aNewListTakesTheOldOnesPlaceAndOfTwiceTheSameTheFirstCounts() {
    replaceBy(at("PR1 8XJ", PRESTON), at("PR1 1AA", PRESTON));
    assertThat(replaceBy(at("PR1 8XJ", SOUTH_RIBBLE), at("PR1 8XJ", PRESTON))).isEqualTo(1);
    assertThat(postcodes.find("PR1 8XJ")).contains(at("PR1 8XJ", SOUTH_RIBBLE));
    assertThat(postcodes.find("PR1 1AA")).isEmpty();
  }

  @Test
  void aListThatDoesNotHoldLeavesTheOldOne() {
    replaceBy(at("PR1 8XJ", PRESTON));
    assertThatThrownBy(() -> replaceBy(at("PR1 1AA", PRESTON), at("PR1 1AB", "nowhere")))
        .isInstanceOf(StoreFailure.class);
    assertThat(postcodes.find("PR1 8XJ")).isPresent();
    assertThat(postcodes.find("PR1 1AA")).isEmpty();
  }

  @Test
  void itSaysHowFarItIs() {
    var told = new ArrayList<Long>();
    var many = new ArrayList<Postcode>();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      for (int n = 0; n < 1000; n++) {
        many.add(at("PR%d %dA%c".formatted(n / 10 % 100, n % 10, letter), PRESTON));
      }
    }
    load.replaceBy(many.iterator(), told::add);
    assertThat(told).containsExactly(10_000L, 20_000L);
  }
}
