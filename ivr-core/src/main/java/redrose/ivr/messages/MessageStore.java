package redrose.ivr.messages;

import java.util.List;
import java.util.UUID;
import redrose.requests.Wav;

/** Messages as they wait in the store. */
public interface MessageStore {
  /** One that no machine has listened to yet. */
  record Waiting(UUID id, Wav wav) {}

  /** The oldest in English that wait. */
  List<Waiting> waiting(int most);

  /** Keeps what a machine made of one. */
  void transcribed(UUID id, String transcript, String model);

  /** Deletes the sound of those whose time is over; returns how many. */
  int deleteOld();
}
