package bikerental.rental.inbound;

import bikerental.kit.grpc.Caller;
import bikerental.kit.grpc.PageSize;
import bikerental.kit.outbox.OncePerRequest;
import bikerental.rental.application.CancelRental;
import bikerental.rental.application.ListedRental;
import bikerental.rental.application.RentBike;
import bikerental.rental.application.Rentals;
import bikerental.rental.application.ReturnBike;
import bikerental.rental.application.WaitingRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.RentalId;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.CancelRentalResponse;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.GetRentalResponse;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListPendingRentalsResponse;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.ListRentalsResponse;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentBikeResponse;
import bikerental.rental.v1.RentalService;
import bikerental.rental.v1.ReturnBikeRequest;
import bikerental.rental.v1.ReturnBikeResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

import java.time.Clock;
import java.util.List;

/** The contract of the core over gRPC: checks what comes in, calls the use case, and answers in the contract's words. */
@GrpcService
public class RentalGrpcService implements RentalService {
    private final RentBike rentBike;
    private final CancelRental cancelRental;
    private final ReturnBike returnBike;
    private final Rentals rentals;
    private final OncePerRequest once;
    private final Patience patience;
    private final Caller caller;
    private final Clock clock;

    RentalGrpcService(
            RentBike rentBike,
            CancelRental cancelRental,
            ReturnBike returnBike,
            Rentals rentals,
            OncePerRequest once,
            Patience patience,
            Caller caller,
            Clock clock) {
        this.rentBike = rentBike;
        this.cancelRental = cancelRental;
        this.returnBike = returnBike;
        this.rentals = rentals;
        this.once = once;
        this.patience = patience;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    @RolesAllowed("customer")
    public Uni<RentBikeResponse> rentBike(RentBikeRequest request) {
        RentalRequests.check(request);
        return rentBike.rent(customer(), new BikeId(request.getBikeId()), request.getRequestId(), patience.left())
                .map(RentalAnswers::rented);
    }

    @Override
    @RolesAllowed("customer")
    public Uni<CancelRentalResponse> cancelRental(CancelRentalRequest request) {
        RentalRequests.check(request);
        return once.run(
                "CancelRental",
                request.getRequestId(),
                request,
                CancelRentalResponse.parser(),
                () -> cancelRental
                        .cancel(customer(), RentalId.of(request.getRentalId()))
                        .map(ending -> CancelRentalResponse.newBuilder()
                                .setRental(RentalAnswers.ended(ending))
                                .build()));
    }

    @Override
    @RolesAllowed("customer")
    public Uni<ReturnBikeResponse> returnBike(ReturnBikeRequest request) {
        RentalRequests.check(request);
        return once.run(
                "ReturnBike",
                request.getRequestId(),
                request,
                ReturnBikeResponse.parser(),
                () -> returnBike
                        .returnBike(
                                customer(),
                                RentalId.of(request.getRentalId()),
                                RentalRequests.position(request.getPosition()))
                        .map(ending -> ReturnBikeResponse.newBuilder()
                                .setRental(RentalAnswers.ended(ending))
                                .build()));
    }

    @Override
    @RolesAllowed("customer")
    public Uni<GetRentalResponse> getRental(GetRentalRequest request) {
        RentalRequests.check(request);
        return rentals.find(RentalId.of(request.getRentalId()), customer())
                .map(found -> GetRentalResponse.newBuilder()
                        .setRental(RentalAnswers.listed(found.orElseThrow(RentalAnswers::notFound)))
                        .build());
    }

    @Override
    @RolesAllowed("customer")
    public Uni<ListRentalsResponse> listRentals(ListRentalsRequest request) {
        RentalRequests.check(request);
        int size = PageSize.of(request.getPageSize());
        return rentals.list(
                        customer(),
                        RentalRequests.state(request.getState()),
                        RentalRequests.cursor(request.getPageToken()),
                        size + 1)
                .map(found -> page(found, size));
    }

    @Override
    @RolesAllowed("operator")
    public Uni<ListPendingRentalsResponse> listPendingRentals(ListPendingRentalsRequest request) {
        RentalRequests.check(request);
        int size = PageSize.of(request.getPageSize());
        return rentals.listWaiting(RentalRequests.cursor(request.getPageToken()), size + 1)
                .map(found -> waitingPage(found, size));
    }

    private CustomerId customer() {
        return CustomerId.of(caller.customerId());
    }

    /** One more than a page was read, to know whether another page follows. */
    private static ListRentalsResponse page(List<ListedRental> found, int size) {
        var answer = ListRentalsResponse.newBuilder();
        found.stream().limit(size).map(RentalAnswers::listed).forEach(answer::addRentals);
        if (found.size() > size) {
            answer.setNextPageToken(RentalRequests.tokenAfter(found.get(size - 1)));
        }
        return answer.build();
    }

    private ListPendingRentalsResponse waitingPage(List<WaitingRental> found, int size) {
        var answer = ListPendingRentalsResponse.newBuilder();
        found.stream()
                .limit(size)
                .map(waiting -> RentalAnswers.waiting(waiting, clock.instant()))
                .forEach(answer::addRentals);
        if (found.size() > size) {
            answer.setNextPageToken(
                    RentalRequests.tokenAfter(found.get(size - 1).listed()));
        }
        return answer.build();
    }
}
