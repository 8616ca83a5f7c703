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
import bikerental.rental.wire.RequestMessages;
import bikerental.rental.wire.ResponseMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

import java.time.Clock;
import java.util.List;

/** The gRPC contract of the core: checks the request, calls the use case, and maps the outcome to the contract. */
@GrpcService
public class RentalGrpcService implements RentalService {
    private final RentBike rentBike;
    private final CancelRental cancelRental;
    private final ReturnBike returnBike;
    private final Rentals rentals;
    private final OncePerRequest once;
    private final CallerTimeout callerTimeout;
    private final Caller caller;
    private final Clock clock;

    RentalGrpcService(
            RentBike rentBike,
            CancelRental cancelRental,
            ReturnBike returnBike,
            Rentals rentals,
            OncePerRequest once,
            CallerTimeout callerTimeout,
            Caller caller,
            Clock clock) {
        this.rentBike = rentBike;
        this.cancelRental = cancelRental;
        this.returnBike = returnBike;
        this.rentals = rentals;
        this.once = once;
        this.callerTimeout = callerTimeout;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    @RolesAllowed("customer")
    public Uni<RentBikeResponse> rentBike(RentBikeRequest request) {
        RequestChecks.check(request);
        return rentBike.rent(
                        customer(), new BikeId(request.getBikeId()), request.getRequestId(), callerTimeout.remaining())
                .map(ResponseMessages::rented);
    }

    @Override
    @RolesAllowed("customer")
    public Uni<CancelRentalResponse> cancelRental(CancelRentalRequest request) {
        RequestChecks.check(request);
        return once.run(
                "CancelRental",
                request.getRequestId(),
                request,
                CancelRentalResponse.parser(),
                () -> cancelRental
                        .cancel(customer(), RentalId.of(request.getRentalId()))
                        .map(ending -> CancelRentalResponse.newBuilder()
                                .setRental(ResponseMessages.ended(ending))
                                .build()));
    }

    @Override
    @RolesAllowed("customer")
    public Uni<ReturnBikeResponse> returnBike(ReturnBikeRequest request) {
        RequestChecks.check(request);
        return once.run(
                "ReturnBike",
                request.getRequestId(),
                request,
                ReturnBikeResponse.parser(),
                () -> returnBike
                        .returnBike(
                                customer(),
                                RentalId.of(request.getRentalId()),
                                RequestMessages.position(request.getPosition()))
                        .map(ending -> ReturnBikeResponse.newBuilder()
                                .setRental(ResponseMessages.ended(ending))
                                .build()));
    }

    @Override
    @RolesAllowed("customer")
    public Uni<GetRentalResponse> getRental(GetRentalRequest request) {
        RequestChecks.check(request);
        return rentals.find(RentalId.of(request.getRentalId()), customer())
                .map(found -> GetRentalResponse.newBuilder()
                        .setRental(ResponseMessages.listed(found.orElseThrow(ResponseMessages::notFound)))
                        .build());
    }

    @Override
    @RolesAllowed("customer")
    public Uni<ListRentalsResponse> listRentals(ListRentalsRequest request) {
        RequestChecks.check(request);
        int size = PageSize.of(request.getPageSize());
        return rentals.list(
                        customer(),
                        RequestMessages.state(request.getState()),
                        RequestMessages.cursor(request.getPageToken()),
                        size + 1)
                .map(found -> page(found, size));
    }

    @Override
    @RolesAllowed("operator")
    public Uni<ListPendingRentalsResponse> listPendingRentals(ListPendingRentalsRequest request) {
        RequestChecks.check(request);
        int size = PageSize.of(request.getPageSize());
        return rentals.listWaiting(RequestMessages.cursor(request.getPageToken()), size + 1)
                .map(found -> waitingPage(found, size));
    }

    private CustomerId customer() {
        return CustomerId.of(caller.customerId());
    }

    /** The query reads one rental more than a page, to know whether another page follows. */
    private static ListRentalsResponse page(List<ListedRental> found, int size) {
        var answer = ListRentalsResponse.newBuilder();
        found.stream().limit(size).map(ResponseMessages::listed).forEach(answer::addRentals);
        if (found.size() > size) {
            answer.setNextPageToken(RequestMessages.tokenAfter(found.get(size - 1)));
        }
        return answer.build();
    }

    private ListPendingRentalsResponse waitingPage(List<WaitingRental> found, int size) {
        var answer = ListPendingRentalsResponse.newBuilder();
        found.stream()
                .limit(size)
                .map(waiting -> ResponseMessages.waiting(waiting, clock.instant()))
                .forEach(answer::addRentals);
        if (found.size() > size) {
            answer.setNextPageToken(
                    RequestMessages.tokenAfter(found.get(size - 1).listed()));
        }
        return answer.build();
    }
}
