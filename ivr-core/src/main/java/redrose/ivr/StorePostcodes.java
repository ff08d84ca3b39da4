package redrose.ivr;

import java.util.List;
import java.util.Optional;
import redrose.ivr.journeys.place.PostcodeBook;
import redrose.requests.Postcode;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Postcodes;

/** The request store as it knows postcodes. */
final class StorePostcodes implements PostcodeBook {
  private final Postcodes postcodes;

  StorePostcodes(Database database) {
    this.postcodes = new Postcodes(database);
  }

  @Override
  public boolean isLoaded() {
    return postcodes.areLoaded();
  }

  @Override
  public List<Postcode> keyed(String keys) {
    return postcodes.keyed(keys);
  }

  @Override
  public Optional<Postcode> find(String text) {
    return postcodes.find(text);
  }
}
