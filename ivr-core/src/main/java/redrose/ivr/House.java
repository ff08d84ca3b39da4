package redrose.ivr;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import redrose.call.Utterance;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.WallClock;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.menu.MainMenu;
import redrose.ivr.journeys.menu.MenuLine;
import redrose.ivr.journeys.pay.CardTill;
import redrose.ivr.journeys.pay.PayJourney;
import redrose.ivr.journeys.pay.PaymentStatusJourney;
import redrose.ivr.journeys.text.TextOffer;
import redrose.ivr.journeys.text.TextOutbox;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.requests.postgres.Database;
import redrose.requests.timeline.Recorder;

/**
 * The journeys of one language, wired to what they need. The main menu's keys are 1 to pay, 2 to
 * report, 3 to check a report, 4 to find who does what and 5 for an adviser; what is not wired is
 * not offered.
 */
final class House {
  private final MainMenu menu;
  private final PaymentStatusJourney status;

  House(
      Voice voice,
      Directory directory,
      Database database,
      Recorder recorder,
      TextOutbox outbox,
      BillsSource bills,
      boolean makesLinks,
      Clock clock) {
    var adviser = new AdviserJourney(voice, directory.advisers());
    var ledger = new StoreLedger(database, recorder, makesLinks);
    var patience = new Patience(voice.say(LinePrompts.MOMENT));
    var wall = new WallClock(clock);
    var texts = new TextOffer(voice, outbox, patience);
    status = new PaymentStatusJourney(voice, directory, ledger, patience, adviser, texts, wall);
    var till = new CardTill(new CardDesk(ledger, patience), ledger, ledger, patience);
    var pay = new PayJourney(voice, directory, till, bills, status, adviser, texts, wall);
    menu =
        new MainMenu(
            voice,
            List.of(
                new MenuLine('1', LinePrompts.OPTION_PAY, pay),
                new MenuLine('5', LinePrompts.OPTION_ADVISER, adviser)),
            adviser);
  }

  MainMenu menu() {
    return menu;
  }

  PaymentStatusJourney status() {
    return status;
  }

  /** What can be said without knowing anything of a caller. */
  Stream<Utterance> utterances() {
    return menu.utterances();
  }
}
