package bikerental.local.command;

/** Prints lines to the terminal. */
interface Console {
    Console TERMINAL = System.out::println;

    void say(String line);

    default void say(String format, Object... values) {
        say(format.formatted(values));
    }
}
