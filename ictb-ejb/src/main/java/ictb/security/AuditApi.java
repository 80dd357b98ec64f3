package ictb.security;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Audit_*: for administrators. */
@ApiService
@Stateless
public class AuditApi {

    @Inject
    private AuditRows log;

    /** Lists who did what, newest last. */
    @ApiMethod(value = "Audit_List", permission = "audit_read", reads = true)
    public List<AuditRow> list(@ApiParam("search") Optional<Search> search) {
        return log.list(search.orElse(Search.ALL));
    }
}
