package ictb.compliance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** As libphonenumber has it; mobile numbers have every zone of their country where the plan does not tell more. */
@ApplicationScoped
public class NumberingPlanZones implements NumberZones {

    /** No plan tells neighbours by their last digits. */
    private static final int LAST_DIGITS = 3;

    private static final int REMEMBERED = 100_000;

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();

    private record Prefix(String digits, int length) {}

    private final Cache<Prefix, Set<ZoneId>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Override
    public Set<ZoneId> of(String digits) {
        Prefix prefix = new Prefix(digits.substring(0, Math.max(0, digits.length() - LAST_DIGITS)), digits.length());
        return remembered.get(prefix, unknown -> look(digits));
    }

    private static Set<ZoneId> look(String digits) {
        Set<ZoneId> zones = new HashSet<>();
        try {
            for (String name : ZONES.getTimeZonesForNumber(PLANS.parse("+" + digits, null))) {
                if (name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())) {
                    return Set.of();
                }
                zones.add(ZoneId.of(name));
            }
        } catch (NumberParseException | DateTimeException noSuchNumberOrZone) {
            return Set.of();
        }
        return Set.copyOf(zones);
    }
}
