package bikerental.mypage.page;

import bikerental.kit.outbox.WarmUp;
import io.quarkus.arc.lookup.LookupUnlessProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Reads the page of somebody nobody has heard of. A process that rebuilds the tables has nobody to rehearse for. */
@ApplicationScoped
@LookupUnlessProperty(name = "bikerental.mypage.rebuild.enabled", stringValue = "true", lookupIfMissing = true)
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
