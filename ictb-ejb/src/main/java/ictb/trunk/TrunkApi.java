package ictb.trunk;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Trunk_*: for administrators. */
@ApiService
@Stateless
public class TrunkApi {

    @Inject
    private Trunks trunks;

    /** Adds a trunk; with a host, Asterisk is told of it, and calls go by it once it knows. */
    @ApiMethod(value = "Trunk_Create", permission = "trunk_create")
    public long create(@ApiParam("trunk") TrunkMembers sent) {
        Trunk trunk = new Trunk(sent);
        trunks.add(trunk);
        return trunk.trunkId();
    }

    /** Changes the members of a trunk that are sent; calls that are under way stay as they are. */
    @ApiMethod(value = "Trunk_Update", permission = "trunk_update")
    public String update(@ApiParam("trunk_id") long id, @ApiParam("trunk") TrunkMembers sent) {
        trunks.change(id, sent);
        return "Trunk updated";
    }

    /** Removes a trunk by which no call is under way and that no route names. */
    @ApiMethod(value = "Trunk_Delete", permission = "trunk_delete")
    public String delete(@ApiParam("trunk_id") long id) {
        trunks.delete(id);
        return "Trunk deleted";
    }

    /** Lists trunks, by name, technology or id; secrets are not told. */
    @ApiMethod(value = "Trunk_List", permission = "trunk_read", reads = true)
    public List<TrunkRow> list(@ApiParam("search") Optional<Search> search) {
        return trunks.list(search.orElse(Search.ALL)).stream().map(TrunkRow::of).toList();
    }
}
