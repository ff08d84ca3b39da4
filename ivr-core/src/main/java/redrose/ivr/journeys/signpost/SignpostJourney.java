package redrose.ivr.journeys.signpost;

import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.directory.Council;
import redrose.ivr.directory.Councils;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.Topic;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.place.PostcodeQuestion;
import redrose.ivr.journeys.text.TextOffer;
import redrose.prompts.SignpostPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Who does what. A caller says what it is about, and where they live only if that matters; nobody
 * has to know what a county or a district is. What this line's own council does leads straight to
 * its journey.
 */
public final class SignpostJourney implements Journey {
  private final Voice voice;
  private final Councils councils;
  private final TopicMenu topics;
  private final PostcodeQuestion postcode;
  private final Directions directions;
  private final Map<String, Journey> journeys;
  private final AdviserJourney adviser;

  /**
   * The journey.
   *
   * @param journeys what a topic may lead to, by the directory's names for them
   */
  public SignpostJourney(
      Voice voice,
      Directory directory,
      PostcodeQuestion postcode,
      Map<String, Journey> journeys,
      TextOffer texts,
      AdviserJourney adviser) {
    this.voice = voice;
    this.councils = directory.councils();
    this.topics = new TopicMenu(voice, directory.topics());
    this.postcode = postcode;
    this.directions = new Directions(voice, directory, texts, adviser);
    this.journeys = Map.copyOf(journeys);
    this.adviser = adviser;
  }

  @Override
  public Stream<Utterance> utterances() {
    return Stream.of(topics.utterances(), postcode.utterances(), directions.utterances())
        .flatMap(words -> words);
  }

  @Override
  public Next run(Call call, CallRecord record) {
    record.on("signpost");
    return switch (topics.choose(call)) {
      case Answer.Given<Topic>(var topic, _) -> find(call, record, topic);
      case Answer.BackWanted<Topic> _ -> Next.MAIN_MENU;
      case Answer<Topic> other -> adviser.insteadOf(other, call, record);
    };
  }

  private Next find(Call call, CallRecord record, Topic topic) {
    if (!councils.dependsOnPlace(topic)) {
      return tell(call, record, topic, councils.everywhere().orElseThrow());
    }
    if (!postcode.canBeAsked()) {
      return adviser.run(call, record);
    }
    return switch (postcode.askDistrict(call, this::area)) {
      case Answer.Given<String>(var code, _) ->
          councils
              .at(code)
              .map(council -> tell(call, record, topic, council))
              .orElseGet(() -> elsewhere(call));
      case Answer.BackWanted<String> _ -> run(call, record);
      case Answer<String> other -> adviser.insteadOf(other, call, record);
    };
  }

  private String area(String onsCode) {
    return councils.at(onsCode).map(Council::area).orElse("elsewhere");
  }

  private Next elsewhere(Call call) {
    call.say(voice.say(SignpostPrompts.ELSEWHERE));
    return Next.MAIN_MENU;
  }

  private Next tell(Call call, CallRecord record, Topic topic, Council council) {
    call.note("signposted", Map.of("topic", topic.code(), "council", council.code()));
    if (councils.isOwn(council)) {
      call.say(voice.say(SignpostPrompts.HERE));
      return topic.journey().map(journeys::get).orElse(adviser).run(call, record);
    }
    call.sayToTheEnd(
        voice.say(
            SignpostPrompts.ANSWER,
            Value.text(council.name()),
            Value.text(topic.name(voice.language()))));
    record.outcome(InteractionOutcome.COMPLETED);
    return directions.offer(call, record, council);
  }
}
