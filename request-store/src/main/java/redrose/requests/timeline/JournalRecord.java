package redrose.requests.timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.postgres.InteractionEvents.Entry;

/** An entry of the journal, and its bytes. The first byte says what it is. */
sealed interface JournalRecord {
  byte SAVED = 1;
  byte NOTED = 2;

  /** An interaction as it stood. */
  record Saved(Interaction interaction) implements JournalRecord {}

  /** An event. */
  record Noted(Entry entry) implements JournalRecord {}

  /** The bytes of an interaction. */
  static byte[] of(Interaction interaction) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeByte(SAVED);
    write(out, interaction.id());
    write(out, interaction.channel());
    write(out, interaction.callerNumber());
    write(out, interaction.calledNumber());
    write(out, interaction.asteriskUniqueId());
    write(out, interaction.language());
    write(out, interaction.startedAt().toString());
    write(out, interaction.answeredAt().map(Instant::toString));
    write(out, interaction.endedAt().map(Instant::toString));
    write(out, interaction.outcome().map(Enum::name));
    write(out, interaction.journey());
    return bytes.toByteArray();
  }

  /** The bytes of an event. */
  static byte[] of(Entry entry) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeByte(NOTED);
    write(out, entry.interactionId());
    write(out, entry.process());
    out.writeLong(entry.seq());
    write(out, entry.at().toString());
    write(out, entry.kind());
    write(out, entry.details());
    return bytes.toByteArray();
  }

  /** The entry that these are the bytes of. */
  static JournalRecord read(byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    var kind = in.readByte();
    return switch (kind) {
      case SAVED -> new Saved(interaction(in));
      case NOTED -> new Noted(entry(in));
      default -> throw new IOException("a journal's record of an unknown kind: " + kind);
    };
  }

  private static Interaction interaction(DataInputStream in) throws IOException {
    return new Interaction(
        uuid(in),
        text(in),
        optional(in),
        optional(in),
        optional(in),
        optional(in),
        Instant.parse(text(in)),
        optional(in).map(Instant::parse),
        optional(in).map(Instant::parse),
        optional(in).map(InteractionOutcome::valueOf),
        optional(in));
  }

  private static Entry entry(DataInputStream in) throws IOException {
    return new Entry(
        uuid(in), text(in), in.readLong(), Instant.parse(text(in)), text(in), text(in));
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      write(out, text.get());
    }
  }

  private static UUID uuid(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }
}
