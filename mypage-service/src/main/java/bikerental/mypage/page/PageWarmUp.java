package bikerental.mypage.page;

import bikerental.kit.outbox.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Reads the page of a customer that does not exist. */
@ApplicationScoped
class PageWarmUp implements WarmUp {
    private final Pages pages;

    PageWarmUp(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Uni<Void> run() {
        return pages.of(new CustomerId(UUID.randomUUID().toString())).replaceWithVoid();
    }
}
