package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Search;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method for every way in which an argument can be declared. */
@ApiService
public class SampleService {

    enum Answering {
        HUMAN,
        NO_RESPONSE
    }

    record Contact(
            String phone,
            Optional<String> firstName,
            @ApiParam(value = "zone", aliases = "zone_id") Optional<ZoneId> zone) {
        Contact {
            if (phone.isBlank()) {
                throw new DomainException("phone is blank");
            }
        }
    }

    @ApiMethod(value = "Sample_Long", permission = "sample", reads = true)
    public long number(@ApiParam(value = "campaign_id", aliases = "id") long id) {
        return id;
    }

    @ApiMethod(value = "Sample_Int", permission = "sample", reads = true)
    public int small(@ApiParam("limit") int limit) {
        return limit;
    }

    @ApiMethod(value = "Sample_Text", permission = "sample", reads = true)
    public String text(@ApiParam("name") String name) {
        return name;
    }

    @ApiMethod(value = "Sample_Flag", permission = "sample", reads = true)
    public boolean flag(@ApiParam("is_global") boolean global) {
        return global;
    }

    @ApiMethod(value = "Sample_Maybe", permission = "sample", reads = true)
    public Optional<Boolean> maybe(@ApiParam("active") Optional<Boolean> active) {
        return active;
    }

    @ApiMethod(value = "Sample_Money", permission = "sample", reads = true)
    public BigDecimal money(@ApiParam("value") BigDecimal value) {
        return value;
    }

    @ApiMethod(value = "Sample_Word", permission = "sample", reads = true)
    public Answering word(@ApiParam("status") Answering status) {
        return status;
    }

    @ApiMethod(value = "Sample_Date", permission = "sample", reads = true)
    public LocalDate date(@ApiParam("paid_date") LocalDate date) {
        return date;
    }

    @ApiMethod(value = "Sample_Contact", permission = "sample")
    public Contact contact(@ApiParam("contact") Contact contact) {
        return contact;
    }

    @ApiMethod(value = "Sample_Texts", permission = "sample", reads = true)
    public List<String> texts(@ApiParam("number") List<String> numbers) {
        return numbers;
    }

    @ApiMethod(value = "Sample_Numbers", permission = "sample", reads = true)
    public List<Integer> numbers(@ApiParam("weekdays") Optional<List<Integer>> weekdays) {
        return weekdays.orElse(List.of());
    }

    @ApiMethod(value = "Sample_Contacts", permission = "sample", reads = true)
    public List<Contact> contacts(@ApiParam("contacts") List<Contact> contacts) {
        return contacts;
    }

    record Owned(Optional<Long> usrId) {}

    @ApiMethod(value = "Sample_Owner", permission = "sample", reads = true)
    public long owner(@ApiParam("usr_id") Optional<Long> usrId, @ApiParam("did") Optional<Owned> did) {
        return usrId.or(() -> did.flatMap(Owned::usrId)).orElse(0L);
    }

    @ApiMethod(value = "Sample_Search", permission = "sample", reads = true)
    public Map<String, String> search(@ApiParam("search") Search search) {
        return search.terms();
    }

    @ApiMethod(value = "Sample_Tree", permission = "sample", reads = true)
    public JsonObject tree(@ApiParam("data") JsonObject data) {
        return data;
    }

    @ApiMethod(value = "Sample_File", permission = "sample")
    public long file(@ApiParam("media") UploadedFile media) {
        return media.bytes();
    }

    @ApiMethod(value = "Sample_Failure", permission = "sample")
    public String fail(@ApiParam("campaign_id") long id) {
        throw new IllegalArgumentException("secret detail of " + id);
    }

    @ApiMethod(value = "Sample_Refusal", permission = "sample")
    public String refuse(@ApiParam("campaign_id") long id) {
        throw DomainException.notFound("campaign", id);
    }
}
