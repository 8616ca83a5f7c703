package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import org.junit.jupiter.api.Test;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTranslationTest {
    @Test
    void refusesAnInvalidTokenAndAMissingOne() {
        assertThat(reason(new AuthenticationFailedException())).isEqualTo(Reason.REASON_UNAUTHENTICATED);
        assertThat(reason(new AuthenticationFailedException(new IllegalArgumentException("Signature is invalid"))))
                .isEqualTo(Reason.REASON_UNAUTHENTICATED);
        assertThat(reason(new UnauthorizedException())).isEqualTo(Reason.REASON_UNAUTHENTICATED);
    }

    @Test
    void isUnavailableIfATokenCannotBeChecked() {
        assertThat(reason(new OIDCException("OIDC Server is not available")))
                .isEqualTo(Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(reason(new AuthenticationFailedException(
                        new OIDCException("OIDC Server is not available", new ConnectException()))))
                .isEqualTo(Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(reason(new AuthenticationFailedException(new ConnectException())))
                .isEqualTo(Reason.REASON_TEMPORARILY_UNAVAILABLE);
        assertThat(reason(new AuthenticationFailedException(new TimeoutException())))
                .isEqualTo(Reason.REASON_TEMPORARILY_UNAVAILABLE);
    }

    private static Reason reason(Throwable failure) {
        Throwable translated = new FailureTranslation().transform(failure);
        return Refusals.in(translated).orElseThrow().reason();
    }
}
