package bikerental.mypage.watch;

/** This replica has no room for another stream. */
public final class TooManyWatchers extends RuntimeException {
    TooManyWatchers() {
        super("Too many watch their page here");
    }
}
