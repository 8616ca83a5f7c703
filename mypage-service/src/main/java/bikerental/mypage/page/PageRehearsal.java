package bikerental.mypage.page;

import bikerental.kit.outbox.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Reads the page of somebody nobody has heard of. */
@ApplicationScoped
class PageRehearsal implements WarmUp {
    private final Pages pages;

    PageRehearsal(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Uni<Void> run() {
        return pages.of(new CustomerId(UUID.randomUUID().toString())).replaceWithVoid();
    }
}
