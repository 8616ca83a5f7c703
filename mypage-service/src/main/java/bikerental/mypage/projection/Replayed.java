package bikerental.mypage.projection;

/**
 * How many messages were applied again.
 *
 * @param applied messages that were accepted, whether or not they were newer than the stored state
 * @param refused messages that no table can accept; they are among the dead letters, too
 */
public record Replayed(long applied, long refused) {
    static final Replayed NOTHING = new Replayed(0, 0);

    /** The sum of both. */
    public Replayed plus(Replayed other) {
        return new Replayed(applied + other.applied, refused + other.refused);
    }
}
