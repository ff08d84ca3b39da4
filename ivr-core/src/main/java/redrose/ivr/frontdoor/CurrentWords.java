package redrose.ivr.frontdoor;

import redrose.call.HouseWords;
import redrose.call.Utterance;

/** The words that every question shares, in the language that a call is in now. */
final class CurrentWords implements HouseWords {
  private Greeting now;

  CurrentWords(Greeting first) {
    this.now = first;
  }

  void goOnIn(Greeting next) {
    this.now = next;
  }

  @Override
  public Utterance cleared() {
    return now.cleared();
  }

  @Override
  public Utterance entryHelp() {
    return now.entryHelp();
  }
}
