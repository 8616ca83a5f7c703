package bikerental.rental.application;

class InMemoryRentalListsTest extends RentalListsContract {
    private final CoreDesk desk = CoreDesk.inMemory();

    @Override
    protected CoreDesk desk() {
        return desk;
    }
}
