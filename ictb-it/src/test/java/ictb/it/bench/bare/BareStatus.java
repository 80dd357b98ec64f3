package ictb.it.bench.bare;

import jakarta.annotation.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that a server can do to tell the status of a campaign: one row by JDBC, nobody asked who they are. */
@Path("status")
public class BareStatus {

    @Resource
    private DataSource database;

    @GET
    @Path("{id}")
    @Produces("application/json")
    public String status(@PathParam("id") long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT status FROM campaign WHERE campaign_id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return "[true,\"" + row.getString(1) + "\"]";
            }
        }
    }
}
