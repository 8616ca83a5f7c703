package bikerental.rental.application;

class InMemoryBikeQueueRacesTest extends BikeQueueRacesContract {
    private final CoreDesk desk = CoreDesk.inMemory();

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
