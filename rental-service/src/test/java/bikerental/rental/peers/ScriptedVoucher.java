package bikerental.rental.peers;

import bikerental.voucher.v1.SpendVoucherRequest;
import bikerental.voucher.v1.SpendVoucherResponse;
import bikerental.voucher.v1.VoucherServiceGrpc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;

/** A stub of voucher-service: every customer has a voucher. */
@Singleton
public class ScriptedVoucher extends ScriptedPeer<SpendVoucherRequest, SpendVoucherResponse> {
    static final String PORT = "quarkus.grpc.clients.voucher.test-port";

    ScriptedVoucher(@ConfigProperty(name = PORT) int port) {
        super(VoucherServiceGrpc.getSpendVoucherMethod(), port);
    }

    void start(@Observes StartupEvent startup) {
        comeBack();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        goAway();
    }

    /** The requests of one customer since the last reset, oldest first. */
    public List<Asked<SpendVoucherRequest>> askedBy(String customer) {
        return asked().stream()
                .filter(asked -> asked.request().getCustomerId().equals(customer))
                .toList();
    }

    @Override
    protected Turn usually(SpendVoucherRequest request) {
        return Turn.yes();
    }

    @Override
    protected SpendVoucherResponse yes(SpendVoucherRequest request) {
        return SpendVoucherResponse.getDefaultInstance();
    }
}
