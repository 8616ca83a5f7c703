package bikerental.local.system;

import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServiceListTest {
    private final ServiceList list = ServiceList.ofTheSystem();

    @Test
    void knowsEveryService() {
        assertThat(list.names()).containsExactly("rental", "bike", "voucher", "user", "mypage", "edge");
    }

    @Test
    void givesNoTwoServicesOnePort() {
        assertThat(list.services().stream().map(ServiceDescription::port)).doesNotHaveDuplicates();
    }

    @Test
    void takesANumberedNameForAReplica() {
        assertThat(list.named("rental-2")).isEqualTo(list.named("rental"));
    }

    @Test
    void knowsNoServiceThatIsNotListed() {
        assertThatIllegalArgumentException().isThrownBy(() -> list.named("scooter"));
    }

    @Test
    void letsNoServiceNeedKeycloakOrAnotherService() {
        assertThat(list.services().stream().flatMap(service -> service.needs().stream()))
                .containsOnly("postgresql", "kafka");
    }

    @Test
    void givesTheEdgeNoDatabase() {
        assertThat(list.named("edge").database()).isEqualTo(Optional.empty());
        assertThat(list.named("edge").needs()).isEmpty();
    }
}
