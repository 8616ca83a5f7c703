package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.user.KeycloakProxy;
import bikerental.user.TestCalls;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.User;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class UpdateUserIT {
    @TestHTTPResource
    URL service;

    private KeycloakProxy keycloak;
    private TestCalls calls;
    private User ada;

    @BeforeEach
    void signUp() {
        keycloak = new KeycloakProxy();
        calls = new TestCalls(service);
        ada = calls.register(TestCalls.freshEmail());
    }

    @AfterEach
    void close() {
        calls.close();
        keycloak.close();
    }

    @Test
    void changesOnlyWhatIsGiven() {
        User changed = update(UpdateUserRequest.newBuilder().setPhone(""));

        assertThat(changed).isEqualTo(ada.toBuilder().setPhone("").setVersion(2).build());
        assertThat(calls.get(ada.getId())).isEqualTo(changed);
    }

    @Test
    void changesNothingWhereNothingIsGiven() {
        assertThat(update(UpdateUserRequest.newBuilder())).isEqualTo(ada);
    }

    @Test
    void needsNoKeycloak() {
        keycloak.close();

        assertThat(calls.rename(ada.getId(), "Ada L.").getName()).isEqualTo("Ada L.");
    }

    @Test
    void answersTheSameUnderTheSameKey() {
        UpdateUserRequest.Builder request =
                UpdateUserRequest.newBuilder().setName("Ada L.").setRequestId("k");
        User first = update(request);
        calls.rename(ada.getId(), "Ada the third");

        assertThat(update(request)).isEqualTo(first);
        assertRefused(() -> update(request.setName("Eve")), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        assertThat(calls.get(ada.getId()).getName()).isEqualTo("Ada the third");
    }

    private User update(UpdateUserRequest.Builder request) {
        return calls.user(ada.getId()).updateUser(request.build()).getUser();
    }
}
