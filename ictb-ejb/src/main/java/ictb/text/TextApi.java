package ictb.text;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Text_*. */
@ApiService
@Stateless
public class TextApi {

    @Inject
    private Texts texts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Makes a text for SMS. Its merge fields are checked.
     *
     * @param data the text itself, 2,000 characters and 10 messages at the most
     */
    @ApiMethod(value = "Text_Create", permission = "text_create")
    public long create(
            @ApiParam("name") String name,
            @ApiParam("description") Optional<String> description,
            @ApiParam("data") String data) {
        TextMessage text = new TextMessage(caller.usrId(), name, description, data, clock.instant());
        texts.add(text);
        return text.textId();
    }

    /** Lists texts, with the length, the encoding and the number of SMS of each. */
    @ApiMethod(value = "Text_List", permission = "text_read", reads = true)
    public List<TextRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return texts.list(caller.scope(usrId), Page.of(limit, after)).stream()
                .map(TextMessage::row)
                .toList();
    }
}
