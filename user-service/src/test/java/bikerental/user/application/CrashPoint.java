package bikerental.user.application;

/** Where the process dies: after its n-th effect, or nowhere. */
final class CrashPoint {
    /** The process is gone: no code goes on after this. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died() {
            super("the process died", null, false, false);
        }
    }

    private int left = Integer.MAX_VALUE;

    void after(int effects) {
        left = effects;
    }

    void never() {
        left = Integer.MAX_VALUE;
    }

    void pass() {
        if (--left == 0) {
            throw new Died();
        }
    }
}
