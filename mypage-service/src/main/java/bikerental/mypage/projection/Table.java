package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.UnprocessableEvent;
import io.vertx.mutiny.sqlclient.Tuple;

/** One of the page's tables. Only a newer version replaces a row, so duplicates change nothing. */
interface Table<S> {
    /** Writes one row if it is newer, and notifies the listeners of {@code my_page} which pages it changes. */
    String upsert();

    /** The values for {@link #upsert()}, all taken from the event. */
    Tuple row(Event<S> event);

    /** Requires the aggregate's id and version: without them a row cannot be found or compared. */
    static void require(String id, long version) {
        if (id.isEmpty() || version < 1) {
            throw new UnprocessableEvent("The event lacks the aggregate's id or version");
        }
    }

    /** A state as a table stores it: its name in the contract without the common prefix. */
    static String shortName(Enum<?> state, String prefix) {
        return state.name().replaceFirst("^" + prefix, "");
    }
}
