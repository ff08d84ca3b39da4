package redrose.ivr;

import java.time.Clock;
import java.util.stream.Stream;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.WallClock;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.menu.MainMenu;
import redrose.ivr.journeys.pay.CardTill;
import redrose.ivr.journeys.pay.PayJourney;
import redrose.ivr.journeys.pay.PaymentStatusJourney;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.requests.postgres.Database;
import redrose.requests.timeline.Recorder;

/** The journeys of one language, wired to what they need. */
final class House {
  private final MainMenu menu;
  private final PayJourney pay;
  private final PaymentStatusJourney status;

  House(Voice voice, Directory directory, Database database, Recorder recorder, Clock clock) {
    var adviser = new AdviserJourney(voice, directory.advisers());
    var ledger = new StoreLedger(database, recorder);
    var patience = new Patience(voice.say(LinePrompts.MOMENT));
    var wall = new WallClock(clock);
    status = new PaymentStatusJourney(voice, directory, ledger, patience, adviser, wall);
    var till = new CardTill(new CardDesk(ledger, patience), ledger, patience);
    pay = new PayJourney(voice, directory, till, status, adviser, wall);
    menu = new MainMenu(voice, pay, adviser);
  }

  MainMenu menu() {
    return menu;
  }

  PaymentStatusJourney status() {
    return status;
  }

  /** What can be said without knowing anything of a caller. */
  Stream<Utterance> utterances() {
    return Stream.of(menu.utterances(), pay.utterances(), status.utterances())
        .flatMap(words -> words);
  }
}
