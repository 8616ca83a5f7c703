package bikerental.mypage.watch;

/** This replica has no room for another stream. */
public final class TooManySubscriptions extends RuntimeException {
    TooManySubscriptions() {
        super("This replica has too many open streams");
    }
}
