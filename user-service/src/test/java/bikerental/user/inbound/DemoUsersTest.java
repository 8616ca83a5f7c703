package bikerental.user.inbound;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoUsersTest {
    @Test
    void areRefusedOutsideOfTheLocalProfile() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoUsers.requireLocalProfile(List.of("prod")))
                .withMessageContaining("BIKERENTAL_DEMO_USERS");
    }

    @Test
    void areWelcomeInTheLocalProfile() {
        DemoUsers.requireLocalProfile(List.of("local"));
    }
}
