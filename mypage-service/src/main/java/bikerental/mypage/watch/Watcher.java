package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyRental;
import io.smallrye.mutiny.subscription.MultiEmitter;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One open stream. It is told that its page was touched and looks again; what it is told while it looks, or while its client is slow,
 * makes one further look at the newest page, never a backlog.
 */
final class Watcher {
    private final CustomerId customer;
    private final MultiEmitter<? super Watcher> looks;
    private Set<String> bikes = Set.of();
    private boolean looking;
    private boolean whole = true;

    Watcher(CustomerId customer, MultiEmitter<? super Watcher> looks) {
        this.customer = customer;
        this.looks = looks;
    }

    CustomerId customer() {
        return customer;
    }

    /** Something changed on the page. */
    void touched() {
        looks.emit(this);
    }

    /** Changes may have gone unnoticed: the whole page is shown again. */
    void restart() {
        synchronized (this) {
            whole = true;
        }
        touched();
    }

    /** A bike looks different now. While the page is being read nobody knows yet which bikes are on it. */
    void bikeTouched(String bike) {
        if (concerns(bike)) {
            touched();
        }
    }

    void end() {
        looks.complete();
    }

    /** Begins a look; what happens from now on makes another one. */
    synchronized void look() {
        looking = true;
    }

    /** Ends a look with what was seen. */
    synchronized View seen(Page page) {
        looking = false;
        bikes = bikesOn(page);
        View view = new View(page, whole);
        whole = false;
        return view;
    }

    private synchronized boolean concerns(String bike) {
        return looking || bikes.contains(bike);
    }

    private static Set<String> bikesOn(Page page) {
        return switch (page) {
            case Page.Shown shown ->
                shown.page().getRentalsList().stream()
                        .map(MyRental::getRental)
                        .map(rental -> rental.getBikeId())
                        .collect(Collectors.toUnmodifiableSet());
            case Page.Gone _ -> Set.of();
        };
    }
}
