package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.UnprocessableEvent;
import io.vertx.mutiny.sqlclient.Tuple;

/** One of the page's tables: what an event writes to it. A row is replaced by a newer version only, so repeats change nothing. */
interface Table<S> {
    /** Writes one row if it is newer, and tells the listeners of {@code my_page} whose page that touches. */
    String upsert();

    /** The values for {@link #upsert()}; all of them come from the event. */
    Tuple row(Event<S> event);

    /** The id of an aggregate and its version, without which a row can neither be found nor compared. */
    static void require(String id, long version) {
        if (id.isEmpty() || version < 1) {
            throw new UnprocessableEvent("The event lacks the aggregate's id or version");
        }
    }

    /** A state as a table keeps it: its name in the contract without what all of them begin with. */
    static String shortName(Enum<?> state, String prefix) {
        return state.name().replaceFirst("^" + prefix, "");
    }
}
