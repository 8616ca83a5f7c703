package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyRental;
import io.smallrye.mutiny.subscription.MultiEmitter;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One open stream. When its page changes, it reads the page again. All changes during a read, or while its client is
 * slow, cause one further read of the newest page, never a backlog.
 */
final class Subscription {
    private final CustomerId customer;
    private final MultiEmitter<? super Subscription> reads;
    private Set<String> bikes = Set.of();
    private boolean reading;
    private boolean whole = true;

    Subscription(CustomerId customer, MultiEmitter<? super Subscription> reads) {
        this.customer = customer;
        this.reads = reads;
    }

    CustomerId customer() {
        return customer;
    }

    /** Something changed on the page. */
    void pageChanged() {
        reads.emit(this);
    }

    /** Changes may have been missed: the whole page is sent again. */
    void restart() {
        synchronized (this) {
            whole = true;
        }
        pageChanged();
    }

    /** A bike has changed. During a read the bikes on the page are not known yet, so every bike counts. */
    void bikeChanged(String bike) {
        if (concerns(bike)) {
            pageChanged();
        }
    }

    void end() {
        reads.complete();
    }

    /** Starts a read. A later change causes another one. */
    synchronized void startRead() {
        reading = true;
    }

    /** Ends a read with its result. */
    synchronized View finishRead(Page page) {
        reading = false;
        bikes = bikesOn(page);
        View view = new View(page, whole);
        whole = false;
        return view;
    }

    private synchronized boolean concerns(String bike) {
        return reading || bikes.contains(bike);
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
