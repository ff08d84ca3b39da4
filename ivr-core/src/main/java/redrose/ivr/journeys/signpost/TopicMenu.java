package redrose.ivr.journeys.signpost;

import java.util.List;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.Topic;
import redrose.ivr.journeys.Pages;
import redrose.ivr.journeys.Pages.Item;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.SignpostPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** What it is about. */
final class TopicMenu {
  private final Voice voice;
  private final Pages<Topic> pages;

  TopicMenu(Voice voice, List<Topic> topics) {
    this.voice = voice;
    this.pages =
        Pages.of(voice, "signpost.topic", wording(), topics.stream().map(this::item).toList());
  }

  Answer<Topic> choose(Call call) {
    return pages.choose(call);
  }

  Stream<Utterance> utterances() {
    return pages.utterances();
  }

  private Item<Topic> item(Topic topic) {
    var language = voice.language();
    return new Item<>(
        topic,
        voice.say(LinePrompts.OPTION_SERVICE, Value.text(topic.name(language))),
        topic.said(language));
  }

  private RetryWording wording() {
    return RetryWording.of(
            voice,
            voice.say(SignpostPrompts.TOPIC_ASK),
            voice.say(SignpostPrompts.TOPIC_ASK_SECOND),
            voice.say(SignpostPrompts.TOPIC_ASK_THIRD))
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
