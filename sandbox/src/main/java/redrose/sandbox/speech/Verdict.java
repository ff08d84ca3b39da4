package redrose.sandbox.speech;

import java.util.List;
import java.util.Optional;
import redrose.ivr.listening.Understood;

/** How an answer compares with what the caller meant. */
public enum Verdict {
  /** Just that. */
  RIGHT,
  /** One of several: the caller is asked which. */
  AMONG_SEVERAL,
  /** Something else: the caller is asked whether it is right, and has to say no. */
  WRONG,
  /** Nothing that could be asked about: the caller is asked again. */
  NOT_UNDERSTOOD,
  /** The caller was not heard at all. */
  SILENT;

  /** Of what was understood, if anything was said. */
  public static Verdict of(Optional<? extends Understood<?>> understood, Object meant) {
    if (understood.isEmpty()) {
      return SILENT;
    }
    List<?> values = understood.get().values();
    if (values.isEmpty()) {
      return NOT_UNDERSTOOD;
    }
    if (!values.contains(meant)) {
      return WRONG;
    }
    return values.size() == 1 ? RIGHT : AMONG_SEVERAL;
  }
}
