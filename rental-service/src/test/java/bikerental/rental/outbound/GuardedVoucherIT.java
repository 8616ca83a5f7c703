package bikerental.rental.outbound;

import bikerental.rental.application.Decision.Undecided;
import bikerental.rental.application.Vouchers.Answer.NoAnswer;
import bikerental.rental.peers.ScriptedPeer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

@QuarkusTest
class GuardedVoucherIT extends GuardedPeerContract {
    @Override
    ScriptedPeer<?, ?> peer() {
        return voucher;
    }

    @Override
    Uni<Optional<Undecided>> question() {
        return vouchers.spend(someRental(), List.of())
                .map(answer ->
                        answer instanceof NoAnswer(Undecided undecided) ? Optional.of(undecided) : Optional.empty());
    }
}
