package redrose.prompts.catalogue;

import java.util.List;

/** A catalogue that can't be used, with everything that is wrong in it. */
public final class CatalogueFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CatalogueFault(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
