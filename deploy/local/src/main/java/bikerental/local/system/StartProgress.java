package bikerental.local.system;

import bikerental.local.process.Server;

/** Is told how far the start of a system has come. */
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
