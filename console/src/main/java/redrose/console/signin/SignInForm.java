package redrose.console.signin;

import java.util.Optional;

/**
 * What the sign-in form shows.
 *
 * @param formToken what it carries
 * @param name as it was typed before
 * @param next where to go afterwards
 * @param error why they are not signed in, in a sentence
 * @param again whether somebody who is signed in shows once more who they are
 * @param single whether single sign-on is offered
 */
public record SignInForm(
    String formToken,
    String name,
    String next,
    Optional<String> error,
    boolean again,
    boolean single) {}
