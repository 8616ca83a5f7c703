package bikerental.user.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.kr",
                "ada.lovelace+bikes@example.org",
                "O'Brien_1@mail.example.co.uk",
                "ADA@EXAMPLE.ORG",
                "a-b@xn--9t4b11yi5a.com"
            })
    void acceptsAddresses(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "ada@exa mple.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "ada@-example.org",
                "ada@example-.org",
                "ada@example..org",
                "ada@example.org.",
                "ada@example.org\n",
                "Ada <ada@example.org>",
                "\"ada\"@example.org",
                "äda@example.org"
            })
    void refusesWhatIsNone(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @Test
    void refusesMoreThan254Characters() {
        String domain = "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".example.org";
        String longest = "a".repeat(254 - domain.length() - 1) + "@" + domain;

        assertThat(EmailAddress.isValid(longest)).isTrue();
        assertThat(EmailAddress.isValid("a" + longest)).isFalse();
    }

    @Test
    void refusesMoreThan64CharactersBeforeTheAt() {
        assertThat(EmailAddress.isValid("a".repeat(64) + "@example.org")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(65) + "@example.org")).isFalse();
    }

    @Test
    void doesNotTellUpperFromLowerCase() {
        assertThat(new EmailAddress("Ada@Example.ORG")).isEqualTo(new EmailAddress("ada@example.org"));
    }
}
