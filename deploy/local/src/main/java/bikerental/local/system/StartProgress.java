package bikerental.local.system;

import bikerental.local.process.Server;

/** Receives the progress of a system's start. */
public interface StartProgress {
    StartProgress UNHEARD = new StartProgress() {
        @Override
        public void starting(Server server) {}

        @Override
        public void ready(Server server) {}
    };

    void starting(Server server);

    void ready(Server server);
}
