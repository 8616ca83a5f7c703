package bikerental.user.application;

/** Simulates a crash of the process after its n-th effect. */
final class CrashPoint {
    /** The process has crashed: no code runs after this. */
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
