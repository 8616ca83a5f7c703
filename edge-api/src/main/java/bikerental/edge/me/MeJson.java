package bikerental.edge.me;

import bikerental.edge.vouchers.BalanceJson;
import bikerental.kit.grpc.Times;
import bikerental.mypage.v1.MyPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Everything a customer sees on their page. */
@RegisterForReflection
@Schema(
        name = "MyPage",
        description = "Everything a customer sees on their page. It can lag slightly behind the services.")
public record MeJson(
        @Schema(description = "The personal details; only the `id` until the first event about them.")
        MyUserJson user,

        @Schema(description = "The vouchers.") BalanceJson vouchers,

        @Schema(description = "The latest 50 rentals, newest first.")
        List<MyRentalJson> rentals,

        @Schema(
                description = "The time of the newest event on this page; absent on an empty page.",
                examples = "2026-03-01T09:00:00.120Z")
        @Nullable
        Instant asOf) {

    static MeJson of(MyPage page) {
        return new MeJson(
                MyUserJson.of(page),
                new BalanceJson(page.getVouchers().getBalance()),
                page.getRentalsList().stream().map(MyRentalJson::of).toList(),
                page.hasAsOf() ? Times.of(page.getAsOf()) : null);
    }
}
