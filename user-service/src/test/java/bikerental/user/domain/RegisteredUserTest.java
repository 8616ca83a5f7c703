package bikerental.user.domain;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class RegisteredUserTest {
    private static final Instant MORNING = Instant.parse("2026-05-01T08:00:00Z");
    private final RegisteredUser ada = RegisteredUser.fresh(
            new UserId(UUID.randomUUID()),
            new EmailAddress("ada@example.org"),
            new Details("Ada", "+821012345678"),
            MORNING);

    @Test
    void changesOnlyWhatIsGiven() {
        RegisteredUser changed = ada.change(new DetailsChange(Optional.of("Ada L."), Optional.empty()));

        assertThat(changed.details()).isEqualTo(new Details("Ada L.", "+821012345678"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.email()).isEqualTo(ada.email());
    }

    @Test
    void removesThePhoneWhenItIsGivenEmpty() {
        RegisteredUser changed = ada.change(new DetailsChange(Optional.empty(), Optional.of("")));

        assertThat(changed.details()).isEqualTo(new Details("Ada", ""));
    }

    @Test
    void staysTheSameWhenNothingChanges() {
        assertThat(ada.change(new DetailsChange(Optional.of("Ada"), Optional.empty())))
                .isSameAs(ada);
    }

    @Test
    void leavesNothingPersonalBehindWhenWithdrawing() {
        assertThat(ada.withdraw(MORNING.plusSeconds(60)))
                .isEqualTo(new WithdrawnUser(ada.id(), 2, MORNING.plusSeconds(60)));
    }
}
