package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Car(
            long carId,
            Optional<Colour> colour,
            @ApiParam(value = "cost", aliases = "price") BigDecimal price) {}

    record Tyres(int count) {}

    record Sold(Instant at, Map<Long, List<Car>> cars) {}

    @ApiService
    public static class Garage {

        @ApiMethod(value = "Car_Sell", permission = "car_sell")
        public Sold sell(
                @ApiParam("car") Car car,
                @ApiParam("car") Tyres tyres,
                @ApiParam("invoice") Optional<UploadedFile> invoice) {
            return new Sold(Instant.EPOCH, Map.of());
        }
    }

    @ApiService
    public static class Twice {

        @ApiMethod(value = "Car_Find", permission = "car_read")
        public long find(@ApiParam("id") long id, @ApiParam("id") String again) {
            return id;
        }
    }

    private static final List<Shape.Member> CAR = List.of(
            new Shape.Member("car_id", List.of(), true, Shape.Scalar.WHOLE_NUMBER),
            new Shape.Member("colour", List.of(), false, new Shape.OneOf(List.of("red", "dark-blue"))),
            new Shape.Member("cost", List.of("price"), true, Shape.Scalar.DECIMAL));

    @Test
    void argumentThatIsReadIntoTwoObjectsHasTheMembersOfBoth() {
        Operation sell = Catalogue.of(new Garage()).find("Car_Sell").orElseThrow();

        assertThat(sell.arguments())
                .extracting(Shape.Member::name, Shape.Member::isRequired)
                .containsExactly(tuple("car", true), tuple("invoice", false));
        Shape.ObjectOf car = (Shape.ObjectOf) sell.arguments().get(0).shape();
        assertThat(car.members()).startsWith(CAR.toArray(Shape.Member[]::new)).hasSize(4);
        assertThat(car.members().get(3).name()).isEqualTo("count");
        assertThat(sell.arguments().get(1).shape()).isEqualTo(Shape.Special.FILE);
    }

    @Test
    void answerIsToldDownToItsLastMember() {
        Operation sell = Catalogue.of(new Garage()).find("Car_Sell").orElseThrow();

        assertThat(sell.answer())
                .isEqualTo(new Shape.ObjectOf(
                        List.of(Sold.class),
                        List.of(
                                new Shape.Member("at", List.of(), true, Shape.Scalar.INSTANT),
                                new Shape.Member(
                                        "cars",
                                        List.of(),
                                        true,
                                        new Shape.MapOf(
                                                new Shape.ListOf(new Shape.ObjectOf(List.of(Car.class), CAR)))))));
    }

    @Test
    void scalarThatIsReadTwiceEndsTheStart() {
        assertThatThrownBy(() -> Catalogue.of(new Twice())).hasMessageContaining("argument id is read twice");
    }
}
