package bikerental.rental.application;

class InMemoryBikeQueuesTest extends BikeQueuesContract {
    private final CoreDesk desk = CoreDesk.inMemory();

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
