package bikerental.local.command;

/** Lines for the person at the terminal. */
interface Console {
    Console TERMINAL = System.out::println;

    void say(String line);

    default void say(String format, Object... values) {
        say(format.formatted(values));
    }
}
