package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.Text;
import ictb.security.Profile;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which accounts are fit to be made. */
final class NewUserCheck {

    /** No colon: HTTP Basic (RFC 7617) could not carry the name. No blanks: nobody would see them. */
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_PASSWORD = 256;

    private NewUserCheck() {}

    /** @throws DomainException when a sign-in could not use it */
    static String username(String sent) {
        if (!USERNAME.matcher(sent).matches()) {
            throw new DomainException("username has 1 to 64 letters, digits and . _ @ + -");
        }
        return sent;
    }

    /** Any password that the guide's programs use is good: strength is the administrator's rule, not ours. */
    static String password(String sent) {
        if (sent.length() > LONGEST_PASSWORD) {
            throw new DomainException("passwd has at most " + LONGEST_PASSWORD + " characters");
        }
        return sent;
    }

    /** @throws DomainException when a member is unreadable or too long */
    static Profile profile(NewUser sent) {
        return new Profile(
                sent.active().orElse(true),
                Text.optional("first_name", sent.firstName(), 100),
                Text.optional("last_name", sent.lastName(), 100),
                Text.optional("phone", sent.phone(), 32),
                Text.optional("mobile", sent.mobile(), 32),
                Text.email("email", sent.email()),
                Text.optional("address", sent.address(), 255),
                Text.optional("company", sent.company(), 100),
                sent.country().map(NewUserCheck::country),
                sent.language().map(NewUserCheck::language),
                sent.timezone().orElse(ZoneId.of("UTC")));
    }

    private static String country(String sent) {
        String code = sent.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new DomainException("country must be a code of ISO 3166 such as US");
        }
        return code;
    }

    private static String language(String sent) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(sent.strip().replace('_', '-'))
                    .build();
            if (LANGUAGES.contains(locale.getLanguage())
                    && locale.toLanguageTag().length() <= 35) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        throw new DomainException("language must be a tag of BCP 47 such as en or pt-BR");
    }
}
