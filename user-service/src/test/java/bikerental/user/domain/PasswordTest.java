package bikerental.user.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordTest {
    @Test
    void doesNotPrintItself() {
        assertThat(new Password("correct horse").toString()).doesNotContain("correct");
    }
}
