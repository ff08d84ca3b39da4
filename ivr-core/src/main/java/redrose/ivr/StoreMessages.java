package redrose.ivr;

import java.util.List;
import java.util.UUID;
import redrose.ivr.messages.MessageStore;
import redrose.prompts.Language;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.VoiceMessages;

/** The request store as it keeps what callers said. */
final class StoreMessages implements MessageStore {
  private final VoiceMessages messages;

  StoreMessages(Database database) {
    this.messages = new VoiceMessages(database);
  }

  @Override
  public List<Waiting> waiting(int most) {
    return messages.waiting(Language.EN.tag(), most).stream()
        .map(message -> new Waiting(message.id(), message.wav()))
        .toList();
  }

  @Override
  public void transcribed(UUID id, String transcript, String model) {
    messages.transcribed(id, transcript, model);
  }

  @Override
  public int deleteOld() {
    return messages.deleteOld();
  }
}
