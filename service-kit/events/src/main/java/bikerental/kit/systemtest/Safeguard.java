package bikerental.kit.systemtest;

/** A protection that a system test can take away, to show that its checks would notice. */
public enum Safeguard {
    /** Nothing is reserved or spent for a rental that has ended. */
    ENDED_RENTAL_CHECK,
    /** Only the holder of the latest claim on a queue decides. */
    CLAIM_TOKEN;

    /** Always, except in a system test that says otherwise. */
    public boolean isOn() {
        return Switches.isOn(this);
    }
}
