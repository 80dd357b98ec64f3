package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.Text;
import ictb.security.Profile;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which accounts are fit to be made, and which updates to be taken over. */
final class UserCheck {

    /** No colon: HTTP Basic (RFC 7617) could not carry the name. No blanks: nobody would see them. */
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private UserCheck() {}

    /** @throws DomainException when a sign-in could not use it */
    static String username(String sent) {
        if (!USERNAME.matcher(sent).matches()) {
            throw new DomainException("username has 1 to 64 letters, digits and . _ @ + -");
        }
        return sent;
    }

    /**
     * @param base what holds where a member is absent
     * @throws DomainException when a member is unreadable or too long
     */
    static Profile profile(UserMembers sent, Profile base) {
        return new Profile(
                sent.active().orElse(base.active()),
                Text.optional("first_name", sent.firstName(), 100).or(base::firstName),
                Text.optional("last_name", sent.lastName(), 100).or(base::lastName),
                Text.optional("phone", sent.phone(), 32).or(base::phone),
                Text.optional("mobile", sent.mobile(), 32).or(base::mobile),
                Text.email("email", sent.email()).or(base::email),
                Text.optional("address", sent.address(), 255).or(base::address),
                Text.optional("company", sent.company(), 100).or(base::company),
                sent.country().map(UserCheck::country).or(base::country),
                sent.language().map(UserCheck::language).or(base::language),
                sent.timezone().orElse(base.zone()));
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
