package bikerental.rental.application;

class InMemoryRentalsTest extends RentalsContract {
    private final CoreDesk desk = CoreDesk.inMemory();

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
