package bikerental.user.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, which is also the login name. It is case-insensitive. */
public record EmailAddress(String value) {
    /** The rule that {@link #isValid} checks, worded to follow a field's name. */
    public static final String RULE =
            "must be an e-mail address of at most 254 characters, for example ada@example.org";

    private static final int LONGEST = 254;

    /**
     * Dots stand between other characters, the part before the @ has at most 64 of them, and the domain has two labels
     * or more. Quotes, comments and non-ASCII letters are excluded on purpose: an identity provider would reject or
     * alter them.
     */
    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{1,64}@)[a-z0-9_+&'~-]+(\\.[a-z0-9_+&'~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                    + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Whether the text is an e-mail address that can be signed up. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST
                && FORM.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
