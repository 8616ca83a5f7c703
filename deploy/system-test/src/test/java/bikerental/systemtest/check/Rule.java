package bikerental.systemtest.check;

import java.util.stream.Stream;

/** A promise that a history keeps or breaks. */
interface Rule {
    /** What breaks it: a sentence each. */
    Stream<String> brokenBy(History history);
}
