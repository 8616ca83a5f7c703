package bikerental.edge.me;

import bikerental.edge.vouchers.BalanceJson;
import bikerental.mypage.v1.WatchMyPageResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;

/** Creates server-sent events of the page and its changes. */
@Singleton
class SseEvents {
    private final Sse sse = new SseImpl();

    /** An event named after the part of the page that changed. */
    OutboundSseEvent update(String customerId, WatchMyPageResponse update) {
        return switch (update.getUpdateCase()) {
            case PAGE -> event("page", MeJson.of(update.getPage()));
            case DETAILS -> event("user", MyUserJson.of(customerId, update.getDetails()));
            case VOUCHERS ->
                event("vouchers", new BalanceJson(update.getVouchers().getBalance()));
            case RENTAL -> event("rental", MyRentalJson.of(update.getRental()));
            case UPDATE_NOT_SET -> comment("unknown update");
        };
    }

    /** A comment, which clients ignore. */
    OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private OutboundSseEvent event(String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
