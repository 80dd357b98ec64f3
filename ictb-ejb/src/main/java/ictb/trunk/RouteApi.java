package ictb.trunk;

import ictb.platform.Search;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Route_*: for administrators. */
@ApiService
@Stateless
public class RouteApi {

    @Inject
    private Routes routes;

    /** Lets numbers that begin with a prefix be called by a trunk; the longest prefix wins, within it the lowest priority. */
    @ApiMethod(value = "Route_Create", permission = "route_create")
    public long create(@ApiParam("route") RouteMembers sent) {
        Route route = new Route(sent);
        routes.add(route);
        return route.routeId();
    }

    /** Changes the members of a route that are sent. */
    @ApiMethod(value = "Route_Update", permission = "route_update")
    public String update(@ApiParam("route_id") long id, @ApiParam("route") RouteMembers sent) {
        routes.change(id, sent);
        return "Route updated";
    }

    /** Removes a route; without any, every number is called by every active trunk in turn. */
    @ApiMethod(value = "Route_Delete", permission = "route_delete")
    public String delete(@ApiParam("route_id") long id) {
        routes.delete(id);
        return "Route deleted";
    }

    /** Lists routes, by prefix, trunk or id. */
    @ApiMethod(value = "Route_List", permission = "route_read", reads = true)
    public List<RouteRow> list(@ApiParam("search") Optional<Search> search) {
        return routes.list(search.orElse(Search.ALL)).stream().map(RouteRow::of).toList();
    }
}
