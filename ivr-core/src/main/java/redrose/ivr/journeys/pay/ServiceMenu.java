package redrose.ivr.journeys.pay;

import java.util.List;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Pages;
import redrose.ivr.journeys.Pages.Item;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Which service it is, or what became of a payment, which has the same key on every page, as
 * callers are told to press it.
 */
final class ServiceMenu {
  private final Voice voice;
  private final Pages<PayChoice> pages;

  ServiceMenu(Voice voice, List<Service> services) {
    this.voice = voice;
    this.pages =
        Pages.of(
            voice,
            "pay.service",
            wording(),
            services.stream().map(this::item).toList(),
            new Item<>(
                new PayChoice.ToHear(),
                voice.say(LinePrompts.OPTION_PAYMENT_STATUS),
                voice.said(LinePrompts.OPTION_PAYMENT_STATUS)));
  }

  Answer<PayChoice> choose(Call call) {
    return pages.choose(call);
  }

  /** Every prompt of the menu, for making its audio beforehand. */
  Stream<Utterance> utterances() {
    return pages.utterances();
  }

  private Item<PayChoice> item(Service service) {
    var name = Value.text(service.name(voice.language()));
    return new Item<>(
        new PayChoice.ToPay(service),
        voice.say(LinePrompts.OPTION_SERVICE, name),
        service.said(voice.language()));
  }

  private RetryWording wording() {
    return RetryWording.of(
            voice,
            voice.say(LinePrompts.MENU_PAY_ASK),
            voice.say(LinePrompts.MENU_PAY_ASK_SECOND),
            voice.say(LinePrompts.MENU_PAY_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
