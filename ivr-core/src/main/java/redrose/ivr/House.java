package redrose.ivr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardDesk;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.access.AccessChoice;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.adviser.CallBackJourney;
import redrose.ivr.journeys.feedback.FeedbackQuestion;
import redrose.ivr.journeys.menu.MainMenu;
import redrose.ivr.journeys.menu.MenuLine;
import redrose.ivr.journeys.pay.AdviserSide;
import redrose.ivr.journeys.pay.AssistedPayment;
import redrose.ivr.journeys.pay.BillLookUp;
import redrose.ivr.journeys.pay.CardTill;
import redrose.ivr.journeys.pay.PayJourney;
import redrose.ivr.journeys.pay.PaymentStatusJourney;
import redrose.ivr.journeys.pay.ResumeOffer;
import redrose.ivr.journeys.place.PostcodeQuestion;
import redrose.ivr.journeys.report.ProgressJourney;
import redrose.ivr.journeys.report.ReportDesk;
import redrose.ivr.journeys.report.ReportJourney;
import redrose.ivr.journeys.signpost.SignpostJourney;
import redrose.ivr.journeys.text.TextOffer;
import redrose.ivr.live.WallClock;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;

/**
 * The journeys of one language, wired to what they need. The main menu's keys are 1 to pay, 2 to
 * report, 3 to check a report, 4 to find who does what and 5 for an adviser; what is not wired is
 * not offered.
 */
final class House {
  private final MainMenu menu;
  private final AccessChoice access;
  private final PaymentStatusJourney status;
  private final CallBackJourney callBack;
  private final AssistedPayment assisted;
  private final AdviserSide adviserSide;
  private final FeedbackQuestion feedback;
  private final ResumeOffer resume;

  House(Voice voice, Site site, Supplies supplies) {
    var directory = site.directory();
    var clock = supplies.clock();
    var wall = new WallClock(clock);
    var patience = new Patience(voice.say(LinePrompts.MOMENT));
    var adviser =
        new AdviserJourney(
            voice,
            directory.advisers(),
            site.desks(clock),
            site.queues(),
            supplies.music(),
            (call, record) -> House.this.assisted.serve(call, record),
            supplies.callBacks(),
            patience,
            wall);
    var ledger = new StoreLedger(supplies.database(), supplies.recorder(), supplies.makesLinks());
    var texts = new TextOffer(voice, supplies.texts(), patience);
    status = new PaymentStatusJourney(voice, directory, ledger, patience, adviser, texts, wall);
    var till = new CardTill(new CardDesk(ledger, patience), ledger, ledger, patience);
    var unfinished = new StoreUnfinished(supplies.database());
    var bills = new BillLookUp(supplies.bills(), patience, wall);
    var pay =
        new PayJourney(voice, directory, till, bills, status, adviser, texts, unfinished, wall);
    var postcode = new PostcodeQuestion(voice, new StorePostcodes(supplies.database()));
    resume = new ResumeOffer(voice, unfinished, pay, adviser);
    assisted = new AssistedPayment(voice, till, adviser, texts, supplies.music(), wall);
    feedback = new FeedbackQuestion(voice, new StoreFeedback(supplies.database(), site.live()));
    adviserSide = new AdviserSide(voice, directory, bills, supplies.music());
    Map<String, Journey> ours = new HashMap<>(Map.of("pay", pay));
    List<MenuLine> lines = new ArrayList<>();
    lines.add(new MenuLine('1', LinePrompts.OPTION_PAY, pay));
    if (!directory.reportGroups().isEmpty()) {
      var desk = new ReportDesk(supplies.reports(), supplies.messages(), postcode, patience);
      var report = new ReportJourney(voice, directory, desk, adviser, wall);
      var progress = new ProgressJourney(voice, directory, desk, adviser, wall);
      lines.add(new MenuLine('2', LinePrompts.OPTION_REPORT, report));
      lines.add(new MenuLine('3', LinePrompts.OPTION_STATUS, progress));
      ours.put("report", report);
    }
    if (!directory.topics().isEmpty()) {
      var signpost = new SignpostJourney(voice, directory, postcode, ours, texts, adviser);
      lines.add(new MenuLine('4', LinePrompts.OPTION_SIGNPOST, signpost));
    }
    lines.add(new MenuLine('5', LinePrompts.OPTION_ADVISER, adviser, adviser::isOpen));
    callBack = new CallBackJourney(voice, supplies.callBacks(), adviser, directory, patience);
    access = new AccessChoice(voice, new StoreAccess(supplies.database()), adviser);
    menu = new MainMenu(voice, lines, adviser, access);
  }

  MainMenu menu() {
    return menu;
  }

  PaymentStatusJourney status() {
    return status;
  }

  AccessChoice access() {
    return access;
  }

  ResumeOffer resume() {
    return resume;
  }

  FeedbackQuestion feedback() {
    return feedback;
  }

  AdviserSide adviserSide() {
    return adviserSide;
  }

  CallBackJourney callBack() {
    return callBack;
  }

  /** What can be said without knowing anything of a caller. */
  Stream<Utterance> utterances() {
    return menu.utterances();
  }
}
