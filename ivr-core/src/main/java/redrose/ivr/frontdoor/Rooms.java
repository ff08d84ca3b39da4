package redrose.ivr.frontdoor;

import java.util.Map;
import redrose.ivr.journeys.access.AccessChoice;
import redrose.ivr.journeys.adviser.CallBackJourney;
import redrose.ivr.journeys.feedback.FeedbackQuestion;
import redrose.ivr.journeys.language.LanguageChoice;
import redrose.ivr.journeys.menu.MainMenu;
import redrose.ivr.journeys.pay.AdviserSide;
import redrose.ivr.journeys.pay.PaymentStatusJourney;
import redrose.ivr.journeys.pay.ResumeOffer;
import redrose.ivr.live.Announcements;
import redrose.prompts.Language;
import redrose.prompts.Voice;

/**
 * What is behind the door, for each language that is offered.
 *
 * @param choice leads a caller to theirs
 * @param announcements what every caller hears after the greeting
 */
public record Rooms(
    Map<Language, Room> byLanguage, LanguageChoice choice, Announcements announcements) {
  /** What is behind the door in one language. */
  public record Room(
      Voice voice,
      MainMenu menu,
      AccessChoice access,
      PaymentStatusJourney status,
      CallBackJourney callBack,
      AdviserSide adviserSide,
      FeedbackQuestion feedback,
      ResumeOffer resume) {
    Greeting greeting() {
      return new Greeting(voice);
    }
  }

  public Rooms {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** A language that is offered here, or English. */
  Language offered(Language wanted) {
    return byLanguage.containsKey(wanted) ? wanted : Language.EN;
  }

  Room in(Language language) {
    return byLanguage.get(language);
  }
}
