package ictb.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** Every instant of an entity, without being asked, as {@link UtcTime} writes it. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, String> {

    @Override
    public String convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : UtcTime.toSql(instant);
    }

    @Override
    public Instant convertToEntityAttribute(String dateTime) {
        return dateTime == null ? null : UtcTime.fromSql(dateTime);
    }
}
