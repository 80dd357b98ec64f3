package ictb.docs;

import ictb.platform.api.Shape;

/** Shapes in a few words, for people. */
final class ShapeText {

    private ShapeText() {}

    static String of(Shape shape) {
        if (shape instanceof Shape.OneOf one) {
            return String.join(" | ", one.words());
        }
        if (shape instanceof Shape.ListOf list) {
            return "list of " + of(list.element());
        }
        if (shape instanceof Shape.MapOf map) {
            return "object of " + of(map.element()) + " by id";
        }
        if (shape instanceof Shape.ObjectOf) {
            return "object";
        }
        return shape instanceof Shape.Special special ? ofSpecial(special) : ofScalar((Shape.Scalar) shape);
    }

    private static String ofSpecial(Shape.Special special) {
        return switch (special) {
            case FILE -> "file";
            case ANY_OBJECT -> "object";
            case ANYTHING -> "JSON";
        };
    }

    private static String ofScalar(Shape.Scalar scalar) {
        return switch (scalar) {
            case TEXT -> "text";
            case WHOLE_NUMBER -> "whole number";
            case DECIMAL -> "decimal number";
            case YES_OR_NO -> "1 or 0";
            case DATE -> "date, 2026-12-31";
            case INSTANT -> "time, 2026-12-31T18:00:00Z";
            case SECONDS -> "seconds";
            case TIME_ZONE -> "time zone, Europe/Berlin";
        };
    }
}
