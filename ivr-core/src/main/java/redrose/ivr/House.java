package redrose.ivr;

import java.util.stream.Stream;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.menu.MainMenu;
import redrose.ivr.journeys.pay.PayJourney;
import redrose.prompts.Voice;
import redrose.requests.postgres.Database;
import redrose.requests.timeline.Recorder;

/** The journeys of one language, wired to what they need. */
final class House {
  private final MainMenu menu;
  private final PayJourney pay;

  House(Voice voice, Directory directory, Database database, Recorder recorder) {
    var adviser = new AdviserJourney(voice, directory.advisers());
    var cardDesk = new CardDesk(new StoreLedger(database, recorder));
    pay = new PayJourney(voice, directory, cardDesk, adviser);
    menu = new MainMenu(voice, pay, adviser);
  }

  MainMenu menu() {
    return menu;
  }

  /** What can be said without knowing anything of a caller. */
  Stream<Utterance> utterances() {
    return Stream.concat(menu.utterances(), pay.utterances());
  }
}
